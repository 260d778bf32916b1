import type { AuditResult } from '../../audit-result.js';
import { AUDIT_CSV_HEADINGS } from '../../catalogue/labels/audit.js';
import { VERDICT_WORDS } from '../../catalogue/verdicts.js';
import { VERDICTS } from '../../model/words.js';
import { rowsOf, targetsOf } from './rows.js';
import { csvText, type CsvCell } from '../kit/escape/csv.js';
import type { TextOptions } from '../kit/options.js';

/** An audit for spreadsheets: a row for each submission, by name, with a column for each verdict. */
export function renderAuditCsv(
  { submissions }: AuditResult,
  _status: number,
  { language }: TextOptions,
): string {
  const verdictHeading = (verdict: (typeof VERDICTS)[number]): string =>
    language === 'en' ? verdict : VERDICT_WORDS[verdict].zh;
  return csvText([
    [
      ...Object.values(AUDIT_CSV_HEADINGS).map((heading) => heading[language]),
      ...VERDICTS.map(verdictHeading),
    ],
    ...submissions.map((each): readonly CsvCell[] => [
      each.submission,
      each.status,
      each.inputs.length,
      rowsOf(each),
      each.inputs.reduce((sum, { observations }) => sum + observations, 0),
      each.inputs.reduce((sum, { rejected }) => sum + rejected, 0),
      each.counts.error,
      each.counts.warning,
      each.counts.info,
      targetsOf(each),
      each.failing.length,
      ...VERDICTS.map((verdict) => each.verdicts[verdict]),
    ]),
  ]);
}
