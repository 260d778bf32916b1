import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDepartment, byFile, byFolder } from '../../src/audit/group.js';
import type { Finding } from '../../src/catalogue/findings.js';
import type { DepartmentId } from '../../src/model/ids.js';
import type { Plan } from '../../src/model/plan.js';

function file(name: string, sheet?: string) {
  return { file: name, sheet };
}

function missing(name: string): Finding {
  return { code: 'file-not-found', args: { found: name }, place: { file: name } };
}

const ids = (...names: string[]): readonly DepartmentId[] => names as DepartmentId[];
const DEPARTMENTS: Plan['departments'] = new Map(
  ids('works', 'finance').map((id) => [
    id,
    { id, title: { zh: id, en: id }, aliases: [], place: { file: 'plan.yaml' } },
  ]),
);

describe('submissions by file', () => {
  test('each file and each sheet is one, and so is a path that leads nowhere', () => {
    const submissions = byFile({
      sources: [file('b.csv'), file('a.xlsx', '2'), file('a.xlsx', '1')],
      findings: [missing('aa')],
    });
    expect(submissions.map(({ name }) => name)).toEqual(['a.xlsx#1', 'a.xlsx#2', 'aa', 'b.csv']);
    expect(submissions.map(({ sources }) => sources.length)).toEqual([1, 1, 0, 1]);
    expect(submissions[2]?.findings).toHaveLength(1);
  });

  test('their order is that of their names, however the files were found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (names) => {
        const sources = names.map((name) => file(name));
        const reversed = byFile({ sources: sources.toReversed(), findings: [] });
        expect(byFile({ sources, findings: [] })).toEqual(reversed);
      }),
    );
  });
});

describe('submissions by folder', () => {
  test('hold the files that lie in one folder, without those below it', () => {
    const sources = [file('top.csv'), file('a/1.csv'), file('a/2.csv'), file('a/b/3.csv'), file('/4.csv')];
    expect(byFolder({ sources, findings: [] }).map(({ name, sources: own }) => [name, own.length])).toEqual([
      ['.', 1],
      ['/', 1],
      ['a', 2],
      ['a/b', 1],
    ]);
  });

  test('include what stood in a folder and could not be read, but not what was not found', () => {
    const pipe: Finding = {
      code: 'file-not-regular',
      args: { found: 'a/p.csv' },
      place: { file: 'a/p.csv' },
    };
    const submissions = byFolder({ sources: [file('a/1.csv')], findings: [pipe, missing('a/none.csv')] });
    expect(submissions.map(({ name, findings }) => [name, findings.length])).toEqual([
      ['a', 1],
      ['a/none.csv', 1],
    ]);
  });
});

describe('submissions by department', () => {
  test('are told apart by whom the rows name', () => {
    const named = [
      { source: file('1'), departments: ids('finance') },
      { source: file('2'), departments: ids('finance', 'works') },
      { source: file('3'), departments: ids('works', 'finance') },
      { source: file('4'), departments: ids() },
      { source: file('5'), departments: undefined },
      { source: file('6'), departments: ids('finance') },
    ];
    const submissions = byDepartment({ departments: DEPARTMENTS }, named, [missing('7')]);
    expect(submissions.map(({ name, sources }) => [name, sources.map((each) => each.file)])).toEqual([
      ['5', ['5']],
      ['7', []],
      ['finance', ['1', '6']],
      ['unknown', ['4']],
      ['works+finance', ['2', '3']],
    ]);
  });

  test('a file that is called like a department is another submission', () => {
    const named = [
      { source: file('works'), departments: undefined },
      { source: file('a'), departments: ids('works') },
    ];
    expect(byDepartment({ departments: DEPARTMENTS }, named, [])).toHaveLength(2);
  });
});
