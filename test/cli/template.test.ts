import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../support/program.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-template-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function template(args: string) {
  const plan = ['--plan', 'zunyi-investment-2021-2023', '--lang', 'en'];
  const answer = await runProgram({ args: ['template', ...args.split(' '), ...plan], cwd: folder });
  return { ...answer, stderr: String(answer.stderr) };
}

describe('plancheck template', () => {
  test.each([
    ['--department water', 'the option --period <period> is missing'],
    ['--period 2022-06', 'the option --department <name> is missing'],
    ['--department wate --period 2022-06', 'did you mean "water"?'],
    ['--department water --period 2022-13', '--period: "2022-13"'],
    ['--department water --period 2022年1-6月', 'no single period'],
    ['--department water --period 2024-01', 'not within that of the plan'],
    ['--department water --period 2022-06 --format xls', 'did you mean "xlsx"?'],
    ['--department water --period 2022-06 --submitted 2022-02-30', '--submitted'],
    ['--department water --period 2022-06 nothing.csv', 'nothing.csv'],
  ])('refuses %s', async (args, expected) => {
    const { status, stdout, stderr } = await template(args);
    expect(status).toBe(3);
    expect(stderr).toContain(expected);
    expect(stdout).toHaveLength(0);
  });

  test('writes a workbook to a file, or into a pipe', async () => {
    const { status, stdout } = await template(
      '--department water --period 2022-06 --format xlsx --output w.xlsx',
    );
    expect([status, stdout.length]).toEqual([0, 0]);
    const piped = await template('--department water --period 2022-06 --format xlsx');
    expect(piped.stdout.equals(readFileSync(join(folder, 'w.xlsx')))).toBe(true);
  });

  test('writes both forms at once', async () => {
    await template('--department water --period 2022-06 --format xlsx=w.xlsx --format csv=w.csv');
    expect(readFileSync(join(folder, 'w.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(folder, 'w.csv'), 'utf8')).toMatch(/^\uFEFFmetric,region,period,value/u);
  });

  test('never over a report that it refers to', async () => {
    const report = 'metric,period,value\nwater-investment,2022-05,1\n';
    writeFileSync(join(folder, 'may.csv'), report);
    const { status } = await template('--department water --period 2022-06 may.csv --output may.csv');
    expect(status).toBe(3);
    expect(readFileSync(join(folder, 'may.csv'), 'utf8')).toBe(report);
  });

  test('says that earlier reports have errors, and goes on', async () => {
    writeFileSync(
      join(folder, 'may.csv'),
      'metric,period,value\nwater-investment,2022-05,1\nnothing,2022-05,1\n',
    );
    const { status, stdout, stderr } = await template('--department water --period 2022-06 may.csv');
    expect(status).toBe(0);
    expect(String(stdout)).toContain('Water investment,Zunyi,2022-06,1,,亿元,period,Water Bureau');
    expect(stderr).toContain('errors in the earlier reports: 1;');
  });
});
