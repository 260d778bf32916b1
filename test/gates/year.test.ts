import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../support/program.js';

/*
 * A year of a CI job that accepts or refuses what one department submits. In the evening of the day on which a month's reports fall due it
 * runs `validate`, which says whether the submission is there and sound, and `check`, which says how the department's
 * targets stand. The statuses that it must see are written down here by hand, with reasons.
 */

const PLAN = `id: gates
title: { zh: 门禁示例方案, en: Plan of the gates }
timeZone: Asia/Shanghai
period: { start: 2022-01-01, end: 2022-12-31 }
cadence: { interval: month, graceDays: 10 }
area: { id: qinghe, title: { zh: 清河市, en: Qinghe } }
regions:
  - { id: east, title: { zh: 东川县, en: East } }
stages:
  - { id: planned, rank: 1, title: { zh: 前期, en: planned } }
departments:
  - { id: water, title: { zh: 市水务局, en: Water Bureau } }
  - { id: roads, title: { zh: 市交通局, en: Roads Bureau } }
`;
const task = (number: number, clause: string, department: string): string => `task: ${number}
clause: ${clause}
title: { zh: ${department}, en: ${department} }
departments: [${department}]
metrics:
  - { id: ${department}-works, title: { zh: ${department}工程, en: ${department} works }, type: flow, unit: 亿元 }
targets:
  - id: ${department}-12
    kind: total
    title: { zh: 12亿元, en: 1.2 billion yuan }
    metric: ${department}-works
    comparator: at-least
    value: 12
    unit: 亿元
    strength: firm
    wording: 不少于
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-gates-'));
  writePlan(join(folder, 'plan'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function writePlan(path: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'plan.yaml'), PLAN);
  writeFileSync(join(path, '1-water.yaml'), task(1, '一', 'water'));
  writeFileSync(join(path, '2-roads.yaml'), task(2, '二', 'roads'));
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The last day on which the reports of a month are in time, in the evening. */
const jobDay = (month: number): string => (month === 12 ? '2023-01-10' : `2022-${two(month + 1)}-10`);
/** A day on which they are in time. */
const inTime = (month: number): string => (month === 12 ? '2023-01-05' : `2022-${two(month + 1)}-05`);

const HEADER = 'metric,period,value,department,submitted';
const report = (
  month: number,
  { year = 2022, by = 'water', on = inTime(month), value = '1.1' } = {},
): string => `${HEADER}\n${by}-works,${year}-${two(month)},${value},${by},${on}\n`;

/** What lies in the department's folder when the job of a month runs. */
type Inbox = ReadonlyMap<string, string | Uint8Array>;

interface Statuses {
  readonly validate: number;
  readonly strict: number;
  readonly check: number;
}

let jobs = 0;
async function job(month: number, inbox: Inbox, { on = jobDay(month) } = {}): Promise<Statuses> {
  jobs += 1;
  const cwd = join(folder, `job-${jobs}`);
  mkdirSync(join(cwd, 'inbox'), { recursive: true });
  for (const [name, content] of inbox) writeFileSync(join(cwd, 'inbox', name), content);
  const run = async (...words: readonly string[]): Promise<number> => {
    const common = ['--plan', '../plan', '--department', 'water', '--as-of', on, '--no-config'];
    return (await runProgram({ args: [...words, ...common], cwd })).status;
  };
  return {
    validate: await run('validate', 'inbox/*', '--since', '2022-01-01'),
    strict: await run('validate', 'inbox/*', '--strict'),
    check: await run('check', 'inbox/*', '--fail-on', 'behind'),
  };
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Reports that came in time, for all months up to one. */
const upTo = (month: number): Inbox =>
  new Map(MONTHS.slice(0, month).map((each) => [`2022-${two(each)}.csv`, report(each)]));

const SOUND: Statuses = { validate: 0, strict: 0, check: 0 };

describe('a department that reports in time', () => {
  test.each(MONTHS)(
    'is accepted in month %i: all that is due is there, and the target keeps its pace',
    async (month) => {
      expect(await job(month, upTo(month))).toEqual(SOUND);
    },
  );
});

describe('a department that is late', () => {
  test('is refused on the day on which its report falls due, because the last interval is lacking', async () => {
    // Of the target nothing can be said against it: it kept its pace as far as figures go.
    expect(await job(3, upTo(2))).toEqual({ validate: 2, strict: 2, check: 0 });
  });

  test('is accepted again once it has reported, which stays a warning', async () => {
    const late = new Map([...upTo(4), ['2022-03.csv', report(3, { on: '2022-04-20' })]]);
    expect(await job(4, late)).toEqual({ validate: 0, strict: 2, check: 0 });
  });
});

describe('a department that reports in the wrong year', () => {
  test('is refused by both: nothing in its file counts, and March is lacking', async () => {
    const wrong = new Map([...upTo(2), ['2022-03.csv', report(3, { year: 2021 })]]);
    expect(await job(3, wrong)).toEqual({ validate: 2, strict: 2, check: 2 });
  });

  test('is refused where it is next year, too', async () => {
    const wrong = new Map([...upTo(2), ['2022-03.csv', report(3, { year: 2023 })]]);
    expect(await job(3, wrong)).toEqual({ validate: 2, strict: 2, check: 2 });
  });

  test('is refused where the year of its submission is wrong, to either side', async () => {
    for (const on of ['2023-04-05', '2021-04-05']) {
      const wrong = new Map([...upTo(2), ['2022-03.csv', report(3, { on })]]);
      expect(await job(3, wrong)).toEqual({ validate: 2, strict: 2, check: 2 });
    }
  });

  test('is refused where all its files are of the wrong year', async () => {
    const wrong = new Map(MONTHS.slice(0, 3).map((each) => [`${each}.csv`, report(each, { year: 2012 })]));
    expect(await job(3, wrong)).toEqual({ validate: 2, strict: 2, check: 2 });
  });
});

describe('a department that reports in the wrong file type', () => {
  /** The first bytes of an old workbook, and of a document for paper. */
  const XLS = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(600).fill(0),
  ]);
  const PDF = new TextEncoder().encode('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n');

  test.each([
    ['an old workbook', '2022-03.xls', XLS],
    ['a document for paper', '2022-03.pdf', PDF],
    ['an old workbook under another name', '2022-03.csv', XLS],
  ] as const)('is refused by both for %s: it cannot be read', async (_, name, bytes) => {
    expect(await job(3, new Map([...upTo(2), [name, bytes]]))).toEqual({ validate: 2, strict: 2, check: 2 });
  });
});

describe('a department that reports for somebody else', () => {
  test('is refused: what others answer for is left out, so that its own report is lacking', async () => {
    const foreign = new Map([...upTo(2), ['2022-03.csv', report(3, { by: 'roads' })]]);
    expect(await job(3, foreign)).toEqual({ validate: 2, strict: 2, check: 0 });
  });

  test('is accepted with its own report beside, whatever is wrong with the other one', async () => {
    const both = new Map([
      ...upTo(3),
      ['roads.csv', report(3, { by: 'roads', value: 'x', on: '2022-13-40' })],
    ]);
    expect(await job(3, both)).toEqual(SOUND);
  });

  test('is refused if its own figures come under the name of another', async () => {
    const signed = new Map([...upTo(2), ['2022-03.csv', report(3).replace(',water,', ',roads,')]]);
    expect(await job(3, signed)).toEqual({ validate: 2, strict: 2, check: 0 });
  });
});

describe('a department that never reports', () => {
  test('is refused every month: there is nothing to judge', async () => {
    for (const month of [1, 6, 12])
      expect(await job(month, new Map())).toEqual({ validate: 3, strict: 3, check: 3 });
  });

  test('is refused every month from the one on in which it stops', async () => {
    for (const month of [3, 6, 12]) expect((await job(month, upTo(2))).validate).toBe(2);
  });

  test('does not get through by the year being over: what it owed is overdue', async () => {
    // On the last day of grace the figures may still come: the target is open, and only the submission is lacking.
    expect(await job(12, upTo(2))).toEqual({ validate: 2, strict: 2, check: 0 });
    // From the day after it is overdue, which fails whatever --fail-on says; the date is outside of the plan and its
    // grace, a warning that changes no status.
    const late = { on: '2023-01-11' };
    expect(await job(12, upTo(2), late)).toEqual({ validate: 2, strict: 2, check: 1 });
    expect(await job(12, upTo(2), { on: '2024-06-30' })).toEqual({ validate: 2, strict: 2, check: 1 });
    // Eleven months of 1.1 are 12.1: the target is met whatever December brings. Ten are 11, and it is open without it.
    expect(await job(12, upTo(11), late)).toEqual({ validate: 2, strict: 2, check: 0 });
    expect(await job(12, upTo(10), late)).toEqual({ validate: 2, strict: 2, check: 1 });
  });
});

describe('the job itself', () => {
  test('is refused for a wrong date: by it nothing is seen', async () => {
    const cwd = join(folder, 'dated');
    mkdirSync(join(cwd, 'inbox'), { recursive: true });
    writeFileSync(join(cwd, 'inbox', 'r.csv'), report(3));
    const run = async (command: string, on: string): Promise<number> =>
      (await runProgram({ args: [command, 'inbox', '--plan', '../plan', '--as-of', on, '--no-config'], cwd }))
        .status;
    expect([await run('check', '2012-06-30'), await run('validate', '2012-06-30')]).toEqual([2, 2]);
  });

  test('is refused without its plan, if the reports are about another than the shipped one', async () => {
    const cwd = join(folder, 'planless');
    writePlan(join(cwd, 'plans', 'water'));
    mkdirSync(join(cwd, 'plans', 'inbox'), { recursive: true });
    writeFileSync(join(cwd, 'plans', 'inbox', 'r.csv'), report(3));
    for (const command of ['check', 'validate', 'audit']) {
      const args = [command, 'plans/inbox', '--as-of', '2022-06-30', '--no-config', '--lang', 'en'];
      const { status, stderr } = await runProgram({ args, cwd });
      expect([command, status]).toEqual([command, 3]);
      expect(stderr.toString()).toContain('--plan; near are ./plans/water; shipped are ');
    }
  });
});
