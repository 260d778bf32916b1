import { describe, expect, test } from 'vitest';
import { readerFor, type Intake } from '../../src/intake/index.js';
import { plain } from '../../src/model/decimal.js';
import type { DepartmentId } from '../../src/model/ids.js';
import type { Observation } from '../../src/model/observation.js';
import { toBase } from '../../src/model/units.js';
import { LANGUAGES } from '../../src/model/words.js';
import { renderTemplateCsv } from '../../src/report/template/csv.js';
import { renderTemplateXlsx } from '../../src/report/template/xlsx.js';
import { parseDecimal } from '../../src/model/decimal.js';
import { templateOf } from '../../src/template/template.js';
import type { ReportTemplate } from '../../src/template-result.js';
import { entriesFor, fillCsv, fillXlsx, type Entries } from '../support/filled.js';
import { day, span } from '../support/rules.js';
import { zunyi } from '../support/zunyi-clean.js';

const plan = await zunyi();
const read = readerFor(plan);
const SUBMITTED = '2022-07-05';
const departments = [...plan.departments.keys()].filter((department) =>
  [...plan.metrics.values()].some(({ departments }) => departments.includes(department)),
);

/** A template with figures of the period before beside it: its own, filled in by script. */
function templateFor(department: DepartmentId): ReportTemplate {
  const common = {
    plan,
    department,
    all: true,
    byRegion: false,
    asOf: day('2022-12-31'),
    submitted: undefined,
  };
  const before = templateOf({ ...common, period: span('2022-05-01', '2022-05-31'), observations: undefined });
  const { observations } = fromCsv(before, entriesFor(before, 'zh'), 'zh');
  return templateOf({ ...common, period: span('2022-06-01', '2022-06-30'), observations });
}

function fromCsv(template: ReportTemplate, entries: Entries, language: 'zh' | 'en'): Intake {
  const csv = renderTemplateCsv(template, language);
  return read({ name: 'filled.csv', bytes: Buffer.from(fillCsv(csv, entries, SUBMITTED)) });
}

function fromXlsx(template: ReportTemplate, entries: Entries, language: 'zh' | 'en'): Intake {
  const xlsx = renderTemplateXlsx(template, language);
  return read({ name: 'filled.xlsx', bytes: fillXlsx(xlsx, entries, SUBMITTED) });
}

/** What was meant, row by row. */
function meant(template: ReportTemplate, entries: Entries, language: 'zh' | 'en'): readonly string[] {
  return template.rows.map(({ metric, region, basis = 'period' }, at) => {
    const entry = entries[at] ?? '';
    const stage = [...plan.stages.values()].find(({ title }) => title[language] === entry)?.id;
    const decimal = parseDecimal(entry);
    const figure =
      metric.type === 'stage' || !decimal ? stage : `${plain(toBase(decimal, metric.unit))} ${basis}`;
    return [metric.id, region.id, template.department, figure].join(' ');
  });
}

function told(observations: readonly Observation[]): readonly string[] {
  return observations.map((each) => {
    const figure = each.sort === 'stage' ? each.stage : `${plain(each.value)} ${each.basis}`;
    return [each.metric, each.region, each.department, figure].join(' ');
  });
}

describe.each(departments)('what %s fills in', (department) => {
  const template = templateFor(department);
  const { rows, period, referenceOf } = template;

  test('stands beside what it reported the month before', () => {
    expect(referenceOf).toEqual(span('2022-05-01', '2022-05-31'));
    expect(rows.every(({ reference }) => reference !== undefined)).toBe(true);
  });

  test.each(LANGUAGES)('is read back without a finding and as it was meant, in %s', (language) => {
    const entries = entriesFor(template, language);
    for (const { observations, findings } of [
      fromCsv(template, entries, language),
      fromXlsx(template, entries, language),
    ]) {
      expect(findings).toEqual([]);
      expect(told(observations)).toEqual(meant(template, entries, language));
      expect(new Set(observations.map(({ period: { start, end } }) => `${start} ${end}`))).toEqual(
        new Set([`${period.start} ${period.end}`]),
      );
      expect(observations.every(({ submitted }) => submitted?.day === day(SUBMITTED))).toBe(true);
    }
  });

  test('lacks only what it leaves empty', () => {
    const entries = entriesFor(template, 'zh').map((entry, at) => (at === 0 ? undefined : entry));
    for (const { observations, findings } of [
      fromCsv(template, entries, 'zh'),
      fromXlsx(template, entries, 'zh'),
    ]) {
      expect(findings.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['row-no-value 2']);
      expect(observations).toHaveLength(rows.length - 1);
    }
  });
});
