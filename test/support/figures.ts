import fc from 'fast-check';
import type { CheckResult } from '../../src/check-result.js';
import { checkReports } from './rules.js';

/** Figures of the plan of the rules, as rows of a report. */

export interface Row {
  readonly metric: string;
  readonly region: string;
  readonly period: string;
  readonly value: string;
  readonly basis: string;
  readonly department: string;
  readonly submitted: string;
}

export const line = (row: Row): string =>
  [row.metric, row.region, row.period, row.value, row.basis, row.department, row.submitted].join(',');
export const month = (index: number): string =>
  `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
export const checked = (rows: readonly Row[], asOf: string): CheckResult =>
  checkReports([{ rows: rows.map(line) }], asOf);

export function row(metric: string, region: string, period: string, value: string): Row {
  return { metric, region, period, value, basis: '', department: '', submitted: '' };
}

/** Two years of figures by which every target that can be judged is met, all along or only just in time. */
export function fullFigures(when: 'always' | 'just-in-time'): readonly Row[] {
  const late = when === 'just-in-time';
  return Array.from({ length: 24 }, (_, index) => month(index)).flatMap((period, index) => {
    const [byJune, byDecember] = [!late || index >= 5, !late || index >= 11];
    return [
      ...['east', 'west', 'north'].flatMap((region) => [
        row('investment', region, period, late && index < 5 ? '0.1' : '0.9'),
        row('industry', region, period, late && index < 9 ? '0.01' : '0.9'),
        row('starts', region, period, late ? (index % 12 === 11 ? '4' : '0') : '1'),
        row('clinics', region, period, byJune ? '2' : '0'),
        row('roads', region, period, String(late ? 30 + 2 * index : 40 + index)),
        row('homes', region, period, byDecember ? '1' : '0'),
        row('county-plan', region, period, byDecember ? '建成' : '前期'),
      ]),
      row('mechanised', '', period, String(late ? Math.min(49, 38 + index) : 49 + index / 100)),
      row('beds', '', period, String(late ? 980 + 10 * index : 1300 + index)),
      row('dams-started', '', period, byDecember ? '4' : '1'),
      row('networked', '', period, late && index < 23 ? '1' : '20'),
      row('bridge', '', period, byJune ? '建成' : '核准'),
      row('tunnel', '', period, late && index < 23 ? '核准' : '建成'),
      row('dam', '', period, byDecember ? '建成' : '开工'),
      ...(index === 4 || index === 5
        ? ['上旬', '中旬', '下旬'].map((third) => row('dispatches', '', period + third, '1'))
        : []),
    ];
  });
}

/** The months, from one to before another, that a row of a flow tells of, and how its period is written. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly period: string;
  readonly basis: '' | 'ytd' | 'cumulative';
}

const isYear = (from: number, to: number): boolean => from % 12 === 0 && to - from === 12;
const quarterOf = (from: number): string =>
  `${2022 + Math.floor(from / 12)}-Q${Math.floor((from % 12) / 3) + 1}`;

/** A month, a quarter, or a year. */
export function stretchOf(from: number, to: number): Stretch {
  const period = isYear(from, to) ? month(from).slice(0, 4) : to - from === 3 ? quarterOf(from) : month(from);
  return { from, to, period, basis: '' };
}

/** The year up to the end of a month. */
export function toDate(last: number): Stretch {
  return { from: last - (last % 12), to: last + 1, period: month(last), basis: 'ytd' };
}

/** The plan's period up to the end of a month. */
export function cumulative(last: number): Stretch {
  return { from: 0, to: last + 1, period: month(last), basis: 'cumulative' };
}

export const FLOWS_OF_COUNTIES = ['investment', 'industry', 'starts', 'clinics'] as const;
export const COUNTIES = ['east', 'west', 'north'] as const;

/** What is so of every month, whoever reports it. */
export interface World {
  /** What a flow comes to in some months, in a county or in all of them. */
  readonly flow: (metric: string, region: string, stretch: Stretch) => Row;
  /** Reports of stocks, rates and stages, of every month. */
  readonly levels: readonly Row[];
  /** How it is shown where a property fails. */
  readonly [fc.toStringMethod]: () => string;
}

/** Figures of which most targets are met, some months later than they might be. */
export function worldOf(when: 'always' | 'just-in-time', delay: number): World {
  const rows = fullFigures(when).filter(({ metric }) => metric !== 'dispatches');
  const isFlow = ({ metric }: Row): boolean => FLOWS_OF_COUNTIES.some((flow) => flow === metric);
  const valueOf = (metric: string, region: string, at: number): string => {
    const of = month(Math.max(0, at - delay));
    return (
      rows.find((each) => each.metric === metric && each.region === region && each.period === of)?.value ?? ''
    );
  };
  const hundredths = new Map<string, number>();
  for (const metric of FLOWS_OF_COUNTIES)
    for (const region of COUNTIES)
      for (let at = 0; at < 24; at += 1) {
        const value = at < delay ? 0 : Math.round(Number(valueOf(metric, region, at)) * 100);
        hundredths.set([metric, region, at].join(' '), value);
      }
  return {
    [fc.toStringMethod]: () => `${when}, ${delay} months later`,
    flow: (metric, region, { from, to, period, basis }) => {
      const months = Array.from({ length: to - from }, (_, index) => from + index);
      const regions = region === '' ? COUNTIES : [region];
      const sum = regions
        .flatMap((each) => months.map((at) => hundredths.get([metric, each, at].join(' ')) ?? 0))
        .reduce((all, value) => all + value, 0);
      return { ...row(metric, region, period, String(sum / 100)), basis };
    },
    levels: rows
      .filter((each) => !isFlow(each))
      .map((each) => {
        const at = (Number(each.period.slice(0, 4)) - 2022) * 12 + Number(each.period.slice(5)) - 1;
        return { ...each, value: valueOf(each.metric, each.region, at) };
      }),
  };
}
