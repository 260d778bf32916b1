import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../src/catalogue/findings.js';
import type { LeftOut } from '../../src/model/assessment.js';
import { readerFor } from '../../src/intake/index.js';
import type { Observation } from '../../src/model/observation.js';
import { comparePlaces } from '../../src/model/place.js';
import { reckon } from '../../src/reckon/reckon.js';
import { isSuperseded } from '../../src/reckon/submission.js';
import { day, ledgerOf, reckoned, region, RULES } from '../support/rules.js';

const AS_OF = '2022-07-31';

/** What is in force about the area, what was left out, and what was found: figures by the text they were reported as. */
function settled(rows: readonly string[], metric = 'investment', asOf = AS_OF, of = region()) {
  const reckoning = reckoned(rows, asOf);
  const { statements, leftOut } = ledgerOf(reckoning, metric);
  return {
    figures: (statements.get(of) ?? []).map(({ figures }) =>
      figures.map(({ reported }) => reported).join('|'),
    ),
    leftOut: leftOut.map(
      ({ observation, because }) => `${observation.reported} ${because.sort}${by(because)}`,
    ),
    findings: reckoning.findings
      .toSorted((a, b) => comparePlaces(a.place!, b.place!))
      .map(({ code, place }) => `${code}@${String(place?.line)}`),
  };
}

function by(because: LeftOut['because']): string {
  return 'by' in because ? ` ${because.by.reported}` : '';
}

const june = (value: string, department = '', submitted = '', basis = ''): string =>
  `investment,,2022-06,${value},${basis},${department},${submitted}`;

test('what was found does not depend on the order of figures, but on where they stand', () => {
  const bytes = Buffer.from(
    ['metric,region,period,value,basis,department,submitted', june('2'), june('2'), june('3')].join('\n'),
  );
  const { observations } = readerFor(RULES)({ name: 'report.csv', bytes });
  const told = (figures: readonly Observation[]): string[] =>
    reckon(RULES, figures, day(AS_OF)).findings.map(({ code, place }) => `${code}@${String(place?.line)}`);
  expect(told(observations)).toEqual(['figure-repeated@3', 'figure-contradicted@4']);
  expect(told(observations.toReversed())).toEqual(told(observations));
});

describe('revisions', () => {
  test('the later submission supersedes, wherever it stands', () => {
    const rows = [june('2', '', '2022-07-05'), june('1', '', '2022-07-01'), june('3', '', '2022-07-03')];
    expect(settled(rows)).toEqual({
      figures: ['2'],
      leftOut: ['1 superseded 2', '3 superseded 2'],
      findings: [],
    });
    expect(settled(rows.toReversed()).figures).toEqual(['2']);
  });

  test('one without a date is not what superseded another', () => {
    expect(settled([june('9'), june('1', '', '2022-07-01'), june('2', '', '2022-07-05')])).toEqual({
      figures: ['2|9'],
      leftOut: ['1 superseded 2'],
      findings: ['figure-contradicted@4'],
    });
  });

  test('within a day, by the time where both have one', () => {
    expect(settled([june('1', '', '2022-07-05 09:00'), june('2', '', '2022-07-05 09:01')]).figures).toEqual([
      '2',
    ]);
    expect(settled([june('1', '', '2022-07-05'), june('2', '', '2022-07-05 09:01')])).toEqual({
      figures: ['1|2'],
      leftOut: [],
      findings: ['figure-contradicted@3'],
    });
  });

  test('an offset is turned into the clock of the plan', () => {
    const rows = [june('1', '', '2022-07-04 23:00'), june('2', '', '2022-07-04T17:00:00Z')];
    expect(settled(rows).figures).toEqual(['2']);
    expect(
      settled([june('1', '', '2022-07-05 00:30'), june('2', '', '2022-07-04T17:00:00+02:00')]).figures,
    ).toEqual(['1']);
  });

  test('a row without a date has no order to one with a date', () => {
    expect(settled([june('1'), june('2', '', '2022-07-05')])).toMatchObject({
      figures: ['1|2'],
      findings: ['figure-contradicted@3'],
    });
  });

  test('a revision by another department is none', () => {
    expect(settled([june('1', 'finance', '2022-07-01'), june('2', 'works', '2022-07-09')])).toEqual({
      figures: ['1'],
      leftOut: ['2 not-lead 1'],
      findings: ['departments-disagree@3'],
    });
  });

  test('submissions without a date or a time are in no order', () => {
    const at = (text: string, time?: string) => ({ day: day(text), time });
    expect(isSuperseded(at('2022-07-01', '23:59:59'), at('2022-07-02'))).toBe(true);
    expect(isSuperseded(at('2022-07-01'), at('2022-07-01', '00:00:01'))).toBe(false);
    expect(isSuperseded(undefined, at('2022-07-01'))).toBe(false);
    expect(isSuperseded(at('2022-07-01'), undefined)).toBe(false);
  });
});

describe('repeats and contradictions', () => {
  test('identical rows count once, each further one is a warning', () => {
    expect(settled([june('1'), june('1.0'), june('10000 万元')])).toEqual({
      figures: ['1'],
      leftOut: ['1.0 repeated 1', '10000 万元 repeated 1'],
      findings: ['figure-repeated@3', 'figure-repeated@4'],
    });
  });

  test('one fact in two ways is no repeat', () => {
    const january = 'investment,,2022-01,1,';
    expect(settled([`${january},,`, `${january}ytd,,`, `${january}cumulative,,`]).findings).toEqual([]);
    expect(settled([`${january},,`, `${january}ytd,,`, `${january}ytd,,`]).findings).toEqual([
      'figure-repeated@4',
    ]);
  });

  test('contradicting figures stay side by side, smallest first, each further one an error', () => {
    expect(settled([june('3'), june('1'), june('2'), june('1')])).toEqual({
      figures: ['1|2|3'],
      leftOut: ['1 repeated 1'],
      findings: ['figure-contradicted@3', 'figure-contradicted@4', 'figure-repeated@5'],
    });
  });

  test('one department, one span, two bases: one statement', () => {
    expect(settled(['investment,,2022-01,1,,,', 'investment,,2022-01,2,ytd,,'])).toMatchObject({
      figures: ['1|2'],
      findings: ['figure-contradicted@3'],
    });
  });

  test('stages of one rank stand for each other, and always the same one stands', () => {
    const rows = ['dam,,2022-06,开工,,,', 'dam,,2022-06,推进,,,'];
    expect(settled(rows, 'dam')).toEqual({
      figures: ['开工'],
      leftOut: ['推进 repeated 开工'],
      findings: [],
    });
    expect(settled(rows.toReversed(), 'dam').figures).toEqual(['开工']);
  });

  test('of contradicting stages the least advanced comes first', () => {
    expect(settled(['dam,,2022-06,建成,,,', 'dam,,2022-06,核准,,,'], 'dam')).toMatchObject({
      figures: ['核准|建成'],
      findings: ['figure-contradicted@3'],
    });
  });
});

describe('departments', () => {
  test('the first one answerable leads, then the others in their order, then those who are not', () => {
    expect(settled([june('3', 'statistics'), june('2', 'works'), june('1', 'finance')])).toEqual({
      figures: ['1'],
      leftOut: ['3 not-lead 1', '2 not-lead 1'],
      findings: ['departments-disagree@2', 'departments-disagree@3'],
    });
    expect(settled([june('3', 'statistics'), june('2', 'works')]).figures).toEqual(['2']);
    expect(settled([june('4'), june('3', 'statistics')]).figures).toEqual(['3']);
  });

  test('departments that agree are no finding', () => {
    expect(settled([june('1', 'finance'), june('10000 万元', 'works')]).findings).toEqual([]);
  });

  test('whose departments are not answerable have no order between them', () => {
    const homes = (value: string, department: string): string =>
      `homes,east,2022-06,${value},,${department},`;
    const east = region('east');
    expect(settled([homes('2', 'finance'), homes('1', 'statistics')], 'homes', AS_OF, east)).toMatchObject({
      figures: ['1|2'],
      findings: ['figure-contradicted@3'],
    });
    expect(settled([homes('1', 'finance'), homes('1', 'statistics')], 'homes', AS_OF, east)).toEqual({
      figures: ['1'],
      leftOut: ['1 repeated 1'],
      findings: [],
    });
  });

  test('of departments without an order that agree, the first row that is in force stands', () => {
    const rows = ['2,,finance,2022-07-01', '1.0,,statistics,', '1,,finance,2022-07-05'];
    expect(
      settled(
        rows.map((row) => `homes,east,2022-06,${row}`),
        'homes',
        AS_OF,
        region('east'),
      ),
    ).toEqual({ figures: ['1.0'], leftOut: ['2 superseded 1', '1 repeated 1.0'], findings: [] });
  });

  test('the finding names the lead', () => {
    const [finding] = reckoned([june('1', 'finance'), june('2', 'works')], AS_OF).findings;
    expect(finding && describeFinding(finding, 'en').message).toContain('Finance Bureau');
  });

  test('whether two others differ from a lead that contradicts itself does not depend on the order of rows', () => {
    const rows = [june('1', 'finance'), june('2', 'finance'), june('2', 'works')];
    const codes = (list: readonly string[]): string[] =>
      settled(list)
        .findings.map((finding) => finding.replace(/@.*/u, ''))
        .sort();
    expect(codes(rows.toReversed())).toEqual(codes(rows));
  });
});

describe('the date of judgement', () => {
  test('what ends or was submitted after it is not seen', () => {
    const rows = [june('1', '', '2022-06-30 23:59'), june('2', '', '2022-07-01'), 'investment,,2022-07,5,,,'];
    expect(settled(rows, 'investment', '2022-06-30')).toEqual({
      figures: ['1'],
      leftOut: ['2 after-as-of', '5 after-as-of'],
      findings: [],
    });
  });

  test('a period is seen from the day on which it ends', () => {
    expect(settled([june('1')], 'investment', '2022-06-29').figures).toEqual([]);
    expect(settled([june('1')], 'investment', '2022-06-30').figures).toEqual(['1']);
  });

  test('the day of a submission is that of the plan', () => {
    const rows = [june('1', '', '2022-06-30T15:59:59Z'), june('2', '', '2022-06-30T16:00:00Z')];
    expect(settled(rows, 'investment', '2022-06-30').figures).toEqual(['1']);
  });
});
