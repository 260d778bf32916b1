import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/catalogue/findings.js';
import type { CheckResult } from '../src/check-result.js';
import { EXIT, exitStatus, lintStatus } from '../src/exit.js';
import {
  FAILABLE,
  VERDICTS,
  type Failable,
  type Nature,
  type Strength,
  type Verdict,
} from '../src/model/words.js';
import { checkReports } from './support/rules.js';

const SOUND = checkReports([{ rows: ['roads,,2022-06,160,,,'] }], '2022-06-30');
const WARNING: Finding = checkReports(
  [{ rows: ['roads,,2022-06,160,,,', 'roads,,2022-06,160,,,'] }],
  '2022-06-30',
).findings[0]!;
const ERROR: Finding = checkReports([{ rows: ['nonsense,,2022-06,160,,,'] }], '2022-06-30').findings[0]!;

/** A result with one target of a verdict and a strength. */
function result(
  verdict: Verdict,
  strength: Strength = 'firm',
  findings: readonly Finding[] = [],
): CheckResult {
  const [assessment] = SOUND.assessments;
  const assessments = [{ ...assessment!, verdict, target: { ...assessment!.target, strength } }];
  return { ...SOUND, assessments, findings };
}

function stale(of: CheckResult): CheckResult {
  return { ...of, assessments: of.assessments.map((each) => ({ ...each, stale: true })) };
}

const DEFAULT = { failOn: new Set<Failable>(['missed']), aspirational: false };

describe('the frozen statuses', () => {
  test('are these', () => {
    expect(EXIT).toEqual({ complies: 0, fails: 1, dataErrors: 2, unusable: 3, interrupted: 130, fault: 70 });
  });

  test.each(VERDICTS)('by default only what is missed or overdue fails: %s', (verdict) => {
    expect(exitStatus(result(verdict), DEFAULT)).toBe(['missed', 'overdue'].includes(verdict) ? 1 : 0);
  });

  test.each(FAILABLE)('--fail-on %s fails it, and what is missed all the same', (word) => {
    const policy = { ...DEFAULT, failOn: new Set<Failable>([word]) };
    const of = word === 'stale' ? stale(result('on-track')) : result(word);
    expect(exitStatus(of, policy)).toBe(1);
    expect(exitStatus(result('missed'), policy)).toBe(1);
    expect(exitStatus(result('met'), policy)).toBe(0);
    expect(exitStatus(result('on-track'), policy)).toBe(0);
  });

  test('figures that are too old fail only where that is asked for, and not where it is accepted', () => {
    expect(exitStatus(stale(result('on-track')), DEFAULT)).toBe(0);
    const failOn = new Set<Failable>(['stale']);
    const waived = stale(result('pending')).assessments.map((each) => ({
      ...each,
      waived: { reason: 'late', by: 'works', until: SOUND.asOf },
    }));
    expect(exitStatus({ ...SOUND, assessments: waived, findings: [] }, { ...DEFAULT, failOn })).toBe(0);
  });

  test('only targets of a nature count where one is asked for, and those without a nature do not', () => {
    const of = (nature?: Nature): CheckResult => {
      const { assessments, ...rest } = result('missed');
      return {
        ...rest,
        assessments: assessments.map((each) => ({
          ...each,
          target: { ...each.target, ...(nature && { nature }) },
        })),
      };
    };
    const only = (nature: Nature) => ({ ...DEFAULT, only: nature });
    expect(exitStatus(of('binding'), only('binding'))).toBe(1);
    expect(exitStatus(of('expected'), only('binding'))).toBe(0);
    expect(exitStatus(of('expected'), only('expected'))).toBe(1);
    expect(exitStatus(of(), only('binding'))).toBe(0);
    expect(exitStatus(of('binding'), DEFAULT)).toBe(1);
  });

  test('aspirational targets count only where that is asked for', () => {
    expect(exitStatus(result('missed', 'aspirational'), DEFAULT)).toBe(0);
    expect(exitStatus(result('missed', 'aspirational'), { ...DEFAULT, aspirational: true })).toBe(1);
  });

  test('errors in the data win over a failing target, warnings do not count', () => {
    expect(exitStatus(result('missed', 'firm', [ERROR]), DEFAULT)).toBe(2);
    expect(exitStatus(result('met', 'firm', [ERROR, WARNING]), DEFAULT)).toBe(2);
    expect(exitStatus(result('met', 'firm', [WARNING]), DEFAULT)).toBe(0);
    expect(exitStatus(result('missed', 'firm', [WARNING]), DEFAULT)).toBe(1);
  });
});

describe('the status of a lint', () => {
  const counts = (error: number, warning: number) => ({ counts: { error, warning, info: 1 } });

  test.each([
    [0, 0, 0, 0],
    [0, 1, 0, 1],
    [1, 0, 1, 1],
    [1, 1, 1, 1],
  ])('%i errors, %i warnings: %i, and %i where warnings do not pass', (errors, warnings, lax, strict) => {
    expect(lintStatus(counts(errors, warnings), { strict: false })).toBe(lax);
    expect(lintStatus(counts(errors, warnings), { strict: true })).toBe(strict);
  });
});
