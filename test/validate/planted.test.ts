import { beforeAll, expect, test } from 'vitest';
import { describeFinding, type Finding } from '../../src/catalogue/findings.js';
import { judgePlanted, tableOf, type Judged, type Outcome } from '../support/plant/judge.js';

let judged: Judged;

beforeAll(async () => {
  judged = await judgePlanted();
});

test('at least 200 faults are planted, and each is found on its line with what was probably meant', () => {
  expect(judged.outcomes.length).toBeGreaterThanOrEqual(200);
  const missed = judged.outcomes.filter(({ onItsLine, probable }) => !onItsLine || !probable);
  expect(missed.map(tell)).toEqual([]);
});

test('of each fault one thing is told, and nothing of its neighbours', () => {
  expect(judged.outcomes.filter(({ others }) => others.length > 0).map(tell)).toEqual([]);
});

test('of clean reports nothing is suspected, nor anything else found but what nobody has sent', () => {
  expect(judged.clean.every(({ rows }) => rows > 2000)).toBe(true);
  expect(
    judged.clean.flatMap(({ seed, findings }) => findings.map((each) => `${seed}: ${message(each)}`)),
  ).toEqual([]);
});

test('the counts of what was planted and found', async () => {
  await expect(tableOf(judged)).toMatchFileSnapshot('planted.txt');
});

function tell({ planted: { what, file, lines, meant }, found, others }: Outcome): string {
  const row = Object.values(file.rows[(lines[0] ?? 0) - 2] ?? {}).join(',');
  const told = found ? message(found) : 'nothing';
  return [`${what} (meant ${meant?.value})`, row, told, ...others.map(message)].join(' | ');
}

function message(finding: Finding): string {
  return `${finding.place?.line}: ${describeFinding(finding, 'en').message}`;
}
