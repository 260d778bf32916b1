import type { AuditResult } from '../../audit-result.js';
import {
  AUDIT_HEADINGS,
  AUDIT_STATUS_WORDS,
  OUTCOMES,
  SUBMISSION_STATUS_WORDS,
  type AuditStatus,
} from '../../catalogue/labels/audit.js';
import { FINDING_COUNTS, INPUTS, JUDGED_ON } from '../../catalogue/labels/table.js';
import { verdictText } from '../../catalogue/verdicts.js';
import { rowsOf, submissionTitle, targetsOf, titlesOf, verdictsIn, worstFirst } from './rows.js';
import type { AuditOptions } from './table.js';
import { markdownText, type Block, type MarkdownColumn } from '../kit/escape/markdown.js';
import { codeTable } from '../shared/code-table.js';

/** An audit as Markdown: a table of submissions, worst first, and the totals. */
export function renderAuditMarkdown(
  result: AuditResult,
  status: AuditStatus,
  { language, quiet, summary }: AuditOptions,
): string {
  const { ground, totals } = result;
  const listed = worstFirst(result.submissions).filter((each) => !quiet || each.status !== 0);
  const verdicts = verdictsIn(result);
  const titles = titlesOf(result, language);
  const [first, second, ...others] = Object.values(AUDIT_HEADINGS).map((heading) => heading[language]);
  const columns: readonly MarkdownColumn[] = [
    ...[first ?? '', second ?? ''].map((heading) => ({ heading })),
    ...[...others, ...verdicts.map((verdict) => verdictText(verdict, language))].map((heading) => ({
      heading,
      align: 'right' as const,
    })),
  ];
  const rows = listed.map((each) => [
    `${each.status} ${SUBMISSION_STATUS_WORDS[each.status][language]}`,
    submissionTitle(each, titles),
    ...[rowsOf(each), each.counts.error, each.counts.warning, targetsOf(each)].map(String),
    ...verdicts.map((verdict) => String(each.verdicts[verdict])),
  ]);
  const table: readonly Block[] = summary || rows.length === 0 ? [] : [{ sort: 'table', columns, rows }];
  return markdownText([
    { sort: 'heading', level: 1, text: ground.plan.title[language] },
    { sort: 'paragraph', text: JUDGED_ON[language]({ asOf: ground.asOf, period: ground.plan.period }) },
    ...table,
    { sort: 'paragraph', text: OUTCOMES[language](totals) },
    { sort: 'paragraph', text: INPUTS[language](totals) },
    { sort: 'paragraph', text: FINDING_COUNTS[language]({ ...totals.counts, waived: 0 }) },
    ...(summary && totals.codes.length > 0 ? [codeTable(totals.codes, language)] : []),
    { sort: 'strong', text: AUDIT_STATUS_WORDS[status][language](totals) },
  ]);
}
