import type { Status } from '../../catalogue/labels/status.js';
import type { Titles } from '../../catalogue/labels/titles.js';
import { formatDay } from '../../model/calendar.js';
import { assessmentJson, summaryJson } from '../check/json.js';
import { findingJson, inputJson, planJson } from '../shared/finding-json.js';
import type { JsonOptions } from '../kit/options.js';
import { jsonLine } from '../kit/json.js';
import type { RecordJson } from './ndjson-shape.js';
import { countsOf, reportOf, type Reported } from '../shared/reported.js';
import { completenessJson } from '../validate/json.js';

/** A result as NDJSON: one JSON object on each line. */
export function renderNdjson(result: Reported, status: Status, { language }: JsonOptions): string {
  const { plan, asOf, inputs, assessments = [], completeness = [], findings } = result;
  const titles: Titles = { plan, language };
  const records: readonly RecordJson[] = [
    {
      record: 'header',
      report: reportOf(result),
      plan: planJson(plan),
      asOf: formatDay(asOf),
      departments: result.departments && [...result.departments],
    },
    ...inputs.map((input) => ({ record: 'input' as const, ...inputJson(input) })),
    ...assessments.map((each) => ({ record: 'assessment' as const, ...assessmentJson(each, titles) })),
    ...completeness.map((row) => ({ record: 'completeness' as const, ...completenessJson(row) })),
    ...findings.map((finding) => ({ record: 'finding' as const, ...findingJson(finding, language) })),
    summaryRecord(result, status),
  ];
  return records.map(jsonLine).join('');
}

function summaryRecord(result: Reported, status: Status): RecordJson {
  const { plan, assessments, unlisted = 0, ignored = 0 } = result;
  const { waived, ...findings } = countsOf(result);
  if (assessments === undefined)
    return {
      record: 'summary',
      findings,
      waived: waived === 0 ? undefined : waived,
      unlisted,
      ignored,
      status,
    };
  return { record: 'summary', ...summaryJson({ plan, assessments, findings: result.findings }), status };
}
