import { describe, expect, it } from 'vitest';
import { ROOM, roomBeside } from '../../../src/intake/index.js';
import { intake, told } from '../helpers.js';

const TABLE = '指标,报告期,数值\n';
const SOUND = '工业投资,2022,1\n';
const BAD = '工业投资,2022,x\n';
const DOUBTFUL = '合计,2022,1\n';

describe('the room that the reports of a run share', () => {
  it('shrinks by what is kept or faulty of each file, and by the findings that are listed of it', () => {
    const first = intake(TABLE + SOUND + BAD + BAD + DOUBTFUL);
    expect(roomBeside(first, { rows: 100, errors: 10, others: 10 })).toEqual({
      rows: 97,
      errors: 8,
      others: 9,
    });
    expect(roomBeside(first, { rows: 2, errors: 1, others: 0 })).toEqual({ rows: 0, errors: 0, others: 0 });
  });

  it('holds all rows up to the last one', () => {
    expect(told(intake(TABLE + SOUND + SOUND, { ...ROOM, rows: 2 }))).not.toContain('file-too-many-rows 4 1');
    const { input, findings } = intake(TABLE + SOUND + SOUND + SOUND, { ...ROOM, rows: 2 });
    expect(findings).toContainEqual({
      code: 'file-too-many-rows',
      args: { limit: ROOM.rows },
      place: { file: 'r.csv', line: 4 },
    });
    expect(input).toMatchObject({ rows: 3, observations: 2, rejected: 0, ignored: 1 });
  });

  it('counts the findings that it has no place for, and every row all the same', () => {
    const { input, findings } = intake(TABLE + BAD.repeat(5) + DOUBTFUL.repeat(3), {
      rows: 100,
      errors: 2,
      others: 1,
    });
    expect(findings.map(({ code, args }) => ({ code, ...args }))).toMatchObject([
      { code: 'row-bad-number' },
      { code: 'row-bad-number' },
      { code: 'row-total-ignored' },
      { code: 'file-more-errors', count: 3 },
      { code: 'file-more-warnings', count: 2 },
    ]);
    expect(input).toMatchObject({ rows: 9, observations: 0, rejected: 5, ignored: 4 });
  });

  it('always tells where the reading of a file ended', () => {
    const { findings } = intake(TABLE + BAD.repeat(9), { rows: 5, errors: 1, others: 0 });
    expect(findings.map(({ code }) => code)).toEqual([
      'row-bad-number',
      'file-too-many-rows',
      'file-more-errors',
    ]);
  });
});
