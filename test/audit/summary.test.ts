import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditStatus, failedOver, Totals } from '../../src/audit/summary.js';
import type { Audited, SubmissionStatus } from '../../src/audit-result.js';

function of(status: SubmissionStatus): Audited {
  const submission = { name: 'a', departments: undefined, sources: [], findings: [] };
  return { ...failedOver(submission, ''), status };
}

function statusOf(statuses: readonly SubmissionStatus[], expected = statuses.length): number {
  const totals = new Totals();
  for (const status of statuses) totals.add(of(status));
  return auditStatus(totals.total(expected));
}

describe('the status of a run', () => {
  test.each<[readonly SubmissionStatus[], number]>([
    [[0, 0], 0],
    [[0, 1], 1],
    [[1, 2], 2],
    [[0, 3], 2],
    [[1, 3], 2],
    [[3, 3], 3],
  ])('of submissions with %j is %i', (statuses, expected) => {
    expect(statusOf(statuses)).toBe(expected);
  });

  test('tells that it was interrupted, whatever was judged', () => {
    expect(statusOf([2, 0], 3)).toBe(130);
  });

  test('does not depend on their order', () => {
    const statuses = fc.array(fc.constantFrom<SubmissionStatus>(0, 1, 2, 3), { minLength: 1 });
    fc.assert(
      fc.property(statuses, (list) => {
        expect(statusOf(list.toSorted((a, b) => a - b))).toBe(statusOf(list));
      }),
    );
  });
});

test('adds up how many findings there are of each code, the gravest first', () => {
  const totals = new Totals();
  const [error, warning] = [
    { code: 'row-bad-number', severity: 'error', findings: 2 },
    { code: 'report-late', severity: 'warning', findings: 30 },
  ] as const;
  for (const codes of [[warning], [error, warning], []]) totals.add({ ...of(2), codes });
  expect(totals.total(3).codes).toEqual([error, { ...warning, findings: 60 }]);
});
