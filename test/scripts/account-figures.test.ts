import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ZUNYI = join(ROOT, 'targets/zunyi-investment-2021-2023');
/** The plan's document is not part of the project; where it is at hand, every number of it is accounted for. */
const DOCUMENT = resolve(ROOT, '../shared/source/zunyi-investment-plan-2021-2023.txt');

interface Run {
  readonly status: number;
  readonly lines: readonly string[];
}

async function account(plan: string, document: string): Promise<Run> {
  const script = join(ROOT, 'scripts/account-figures.mjs');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, plan, document]);
    return { status: 0, lines: stdout.trimEnd().split('\n') };
  } catch (error) {
    const failed = error as { code: number; stdout: string };
    return { status: failed.code, lines: failed.stdout.trimEnd().split('\n') };
  }
}

describe('on a small plan and its document', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plancheck-account-'));
    await writeFile(join(folder, 'plan.yaml'), PLAN);
    await writeFile(join(folder, 'roads.yaml'), ROADS);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const on = async (document: string): Promise<Run> => {
    const file = join(folder, 'document.txt');
    await writeFile(file, document);
    return account(folder, file);
  };

  it('accounts for targets, deadlines, listed figures and names', async () => {
    const { status, lines } = await on(
      '一、总则\n1.道路。到2023年新建道路90公里,围绕20条产业链,建成500千伏东变。\n',
    );
    expect(lines).toEqual([
      '一1\t2023\t道路。到2023年新建道路90公\tdeadline of roads',
      '一1\t90\t023年新建道路90公里,围绕20条\ttarget roads',
      '一1\t20\t路90公里,围绕20条产业链,建成5\tno target: Scope only',
      '一1\t500\t0条产业链,建成500千伏东变。 \tpart of the name in east',
      '4 numbers, 0 left over, 0 listed in vain',
    ]);
    expect(status).toBe(0);
  });

  it('leaves over what no target asks for, in number or in unit', async () => {
    const { status, lines } = await on('一、总则\n1.道路。新建道路91公里,20条产业链,90座桥,500千伏东变。\n');
    expect(lines.filter((line) => line.endsWith('LEFT OVER'))).toHaveLength(2);
    expect(lines.at(-1)).toBe('4 numbers, 2 left over, 0 listed in vain');
    expect(status).toBe(1);
  });

  it('lets a target account for one number only', async () => {
    const { lines } = await on('一、总则\n1.道路。新建90公里、改建90公里,20条产业链。\n');
    expect(lines.at(-1)).toBe('3 numbers, 1 left over, 0 listed in vain');
  });

  it('tells a listed figure that the document does not have', async () => {
    const { status, lines } = await on('一、总则\n1.道路。新建道路90公里。\n');
    expect(lines).toContain('一1\t20条\tNOT IN THE DOCUMENT');
    expect(status).toBe(1);
  });
});

describe('on the plan that is shipped', () => {
  it.skipIf(!existsSync(DOCUMENT))(
    'accounts for every number of its document (skipped where that is not at hand)',
    async () => {
      const { status, lines } = await account(ZUNYI, DOCUMENT);
      expect(lines.at(-1)).toMatch(/^\d{3} numbers, 0 left over, 0 listed in vain$/u);
      expect(status).toBe(0);
    },
  );
});

const PLAN = `
id: roads
title: { zh: 道路方案, en: Roads }
timeZone: Asia/Shanghai
period: { start: 2021-01-01, end: 2023-12-31 }
cadence: { interval: month }
area: { id: area, title: { zh: 全域, en: Area } }
regions: []
departments: [{ id: works, title: { zh: 工务局, en: Works } }]
stages: [{ id: done, rank: 1, title: { zh: 建成, en: done } }]
`;

const ROADS = `
task: 1
clause: 一1
title: { zh: 道路, en: Roads }
departments: [works]
metrics: [{ id: road-length, title: { zh: 道路里程, en: Road length }, type: flow, unit: 公里 }]
projects: [{ id: east-substation, title: { zh: 500千伏东变, en: East substation } }]
targets:
  - { id: roads, title: { zh: 道路, en: Roads }, kind: total, metric: road-length, comparator: at-least, value: 90, unit: 公里, due: 2023-12-31, strength: firm, wording: 新建 }
  - { id: east, title: { zh: 东变, en: East }, kind: milestone, project: east-substation, stage: done, strength: firm, wording: 建成 }
figures: [{ clause: 一1, figure: 20条, reason: { zh: 只是范围, en: Scope only } }]
`;
