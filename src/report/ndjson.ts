import type { Status } from '../catalogue/labels-status.js';
import type { Titles } from '../catalogue/labels-titles.js';
import { formatDay } from '../model/calendar.js';
import type { Completeness } from '../validate-result.js';
import {
  assessmentJson,
  findingJson,
  inputJson,
  planJson,
  summaryJson,
  type JsonOptions,
} from './check-json.js';
import { jsonLine } from './json.js';
import type { RecordJson } from './ndjson-shape.js';
import { countsOf, reportOf, type Reported } from './reported.js';

/** A result for programs that read line by line: one JSON object on each. */
export function renderNdjson(result: Reported, status: Status, { language }: JsonOptions): string {
  const { plan, asOf, inputs, assessments = [], completeness = [], findings } = result;
  const titles: Titles = { plan, language };
  const records: readonly RecordJson[] = [
    { record: 'header', report: reportOf(result), plan: planJson(plan), asOf: formatDay(asOf) },
    ...inputs.map((input) => ({ record: 'input' as const, ...inputJson(input) })),
    ...assessments.map((each) => ({ record: 'assessment' as const, ...assessmentJson(each, titles) })),
    ...completeness.map(completenessJson),
    ...findings.map((finding) => ({ record: 'finding' as const, ...findingJson(finding, language) })),
    summaryRecord(result, status),
  ];
  return records.map(jsonLine).join('');
}

function completenessJson(row: Completeness): RecordJson {
  const { department, expected, received, onTime, late, undated, missing, awaited } = row;
  return {
    record: 'completeness',
    department,
    month: monthText(row),
    expected,
    received,
    onTime,
    late,
    undated,
    missing,
    awaited,
  };
}

/** `2022-06` */
export function monthText({ year, month }: Pick<Completeness, 'year' | 'month'>): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function summaryRecord(result: Reported, status: Status): RecordJson {
  const { plan, assessments, findings, unlisted = 0, ignored = 0 } = result;
  if (assessments === undefined)
    return { record: 'summary', findings: countsOf(result), unlisted, ignored, status };
  return { record: 'summary', ...summaryJson({ plan, assessments, findings }), status };
}
