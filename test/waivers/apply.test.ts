import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { CheckResult } from '../../src/check-result.js';
import { exitStatus, failsUnder } from '../../src/exit.js';
import { severityOf } from '../../src/catalogue/findings.js';
import { readerFor } from '../../src/intake/index.js';
import { validate } from '../../src/validate.js';
import { parseWaivers } from '../../src/waivers/load.js';
import type { Waiver } from '../../src/waivers/waiver.js';
import { day, RULES } from '../support/rules.js';

const ROWS = [
  'metric,region,period,value',
  'investment,qinghe,2022,8',
  'investment,qinghe,2023,4',
  'investment,East,2023-13,1',
  'investment,West,2023-01,x',
  '',
].join('\n');
const reports = [readerFor(RULES)({ name: 'reports/june.csv', bytes: Buffer.from(ROWS) })];
const targets = RULES.targets.filter(({ id }) => String(id) === 'invest-24');
const POLICY = { failOn: new Set(['missed'] as const), aspirational: false };
const ACCOUNT = 'reason: r, by: b, until: 2024-12-31';

function waivers(...items: readonly string[]): readonly Waiver[] {
  const read = parseWaivers(`waivers: [${items.map((item) => `{ ${item} }`).join(', ')}]`, 'w.yaml', RULES);
  if (!read.ok) throw new Error(read.error.map(({ code }) => code).join(', '));
  return read.value;
}

function checked(...items: readonly string[]): CheckResult {
  return check({ plan: RULES, reports, targets, asOf: day('2024-01-31'), waivers: waivers(...items) });
}

function waivedCodes({ findings }: CheckResult): readonly string[] {
  return findings.flatMap(({ code, waived }) => (waived ? [code] : []));
}

function ownCodes({ findings }: CheckResult): readonly string[] {
  return findings.map(({ code }) => code).filter((code) => code.startsWith('waiver-'));
}

test('what nobody accepts stays as it is, down to what is only worked out when it is asked for', () => {
  const [assessment] = checked().assessments;
  expect(Object.getOwnPropertyDescriptor(assessment, 'leftOut')).toHaveProperty('get');
  expect(assessment?.leftOut).toEqual([]);
});

describe('a waiver of a finding', () => {
  test.each([
    ['', true],
    [', file: reports/june.csv', true],
    [', file: ./reports/june.csv', true],
    [", file: 'reports/*.csv'", true],
    [", file: '**/june.csv'", true],
    [', file: reports/july.csv', false],
    [', file: june.csv', false],
    [', line: 4', true],
    [', line: 5', false],
    [', mentions: 2023-13', true],
    [', mentions: 2024', false],
  ])('whose place is "%s" matches: %s', (place, matches) => {
    const result = checked(`finding: row-bad-period${place}, ${ACCOUNT}`);
    expect(waivedCodes(result)).toEqual(matches ? ['row-bad-period'] : []);
    expect(ownCodes(result)).toEqual(matches ? [] : ['waiver-unused']);
  });

  test('takes nothing away, and no error that is waived counts', () => {
    const all = [`finding: row-bad-period, ${ACCOUNT}`, `finding: row-bad-number, ${ACCOUNT}`];
    const excused = [...all, `target: invest-24, ${ACCOUNT}`];
    expect(exitStatus(checked(), POLICY)).toBe(2);
    expect(exitStatus(checked(all[0] ?? ''), POLICY)).toBe(2);
    expect(exitStatus(checked(...all), POLICY)).toBe(1);
    expect(exitStatus(checked(...excused), POLICY)).toBe(0);
    const codes = ({ findings }: CheckResult): readonly string[] => findings.map(({ code }) => code);
    expect(codes(checked(...excused))).toEqual(codes(checked()));
  });

  test('of a check of the data is not told to match nothing where only targets are judged', () => {
    expect(ownCodes(checked(`finding: report-missing, ${ACCOUNT}`))).toEqual([]);
  });
});

describe('a waiver of a target', () => {
  test('changes no verdict', () => {
    const [before] = checked().assessments;
    const [after] = checked(`target: invest-24, ${ACCOUNT}`).assessments;
    expect(before?.verdict).toBe('missed');
    expect(after).toEqual({ ...before, waived: { reason: 'r', by: 'b', until: day('2024-12-31') } });
    expect([before, after].map((each) => each && failsUnder(POLICY)(each))).toEqual([true, false]);
  });

  test('that is not judged is not told to match nothing', () => {
    expect(ownCodes(checked(`target: invest-open, ${ACCOUNT}`))).toEqual([]);
  });

  test('does not come into a validation', () => {
    const given = waivers(`target: invest-24, ${ACCOUNT}`, `finding: row-bad-number, ${ACCOUNT}`);
    const result = validate({ plan: RULES, reports, asOf: day('2024-01-31'), waivers: given });
    expect(result.findings.filter(({ code }) => code.startsWith('waiver-'))).toEqual([]);
    expect([result.waived, result.counts.error]).toEqual([1, 1]);
  });
});

describe('a waiver does not apply', () => {
  test.each([
    ['reason: "", by: b, until: 2024-12-31', ['waiver-without-reason']],
    ['reason: r, until: 2024-12-31', ['waiver-without-name']],
    ['reason: r, by: b', ['waiver-without-end']],
    ['reason: r, by: b, until: ""', ['waiver-without-end']],
    ['reason: r, by: b, until: 2024-01-30', ['waiver-expired']],
    ['by: " "', ['waiver-without-end', 'waiver-without-name', 'waiver-without-reason']],
  ])('with %s', (account, codes) => {
    const result = checked(`finding: row-bad-period, ${account}`);
    expect([waivedCodes(result), ownCodes(result)]).toEqual([[], codes]);
  });

  test('after its last day, but does on it', () => {
    expect(waivedCodes(checked('finding: row-bad-period, reason: r, by: b, until: 2024-01-31'))).toHaveLength(
      1,
    );
  });
});

test('whatever is waived, nothing is lost, and only errors that are not waived count', () => {
  const code = fc.constantFrom('row-bad-period', 'row-bad-number', 'row-missing-field', 'report-late');
  const place = fc.constantFrom('', ', line: 4', ", file: '*'", ', mentions: x');
  const account = fc.constantFrom(ACCOUNT, 'reason: r', 'reason: r, by: b, until: 2020-01-01');
  const item = fc.tuple(code, place, account).map(([a, b, c]) => `finding: ${a}${b}, ${c}`);
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), (items) => {
      const result = checked(...items);
      const own = ownCodes(result);
      expect(result.findings.length - new Set(own).size).toBeGreaterThanOrEqual(2);
      const errors = result.findings.filter(
        (finding) => severityOf(finding) === 'error' && finding.waived === undefined,
      );
      expect(exitStatus(result, POLICY)).toBe(errors.length > 0 ? 2 : 1);
      expect(
        result.findings.filter(({ waived, code: each }) => waived && each.startsWith('waiver-')),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
