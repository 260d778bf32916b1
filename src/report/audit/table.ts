import type { Audited, AuditResult } from '../../audit-result.js';
import {
  AUDIT_HEADINGS,
  AUDIT_STATUS_WORDS,
  AUDITED_SECTION,
  FAULT,
  OUTCOMES,
  SUBMISSION_STATUS_WORDS,
  type AuditStatus,
} from '../../catalogue/labels/audit.js';
import { FINDING_COUNTS, INPUTS, JUDGED_ON } from '../../catalogue/labels/table.js';
import { LABEL_SEPARATOR } from '../../catalogue/labels.js';
import { VERDICT_WORDS } from '../../catalogue/verdicts.js';
import type { Verdict } from '../../model/words.js';
import { rowsOf, submissionTitle, targetsOf, titlesOf, verdictsIn, worstFirst } from './rows.js';
import { gridFor, gridRow, headingRow, type Cell, type Column } from '../kit/grid.js';
import { textOf } from '../kit/lay-out.js';
import { usableWidth, type TextOptions } from '../kit/options.js';
import { paintWith, VERDICT_INKS, type Ink } from '../kit/paint.js';
import { codeLines } from '../shared/findings.js';
import { BLANK, line, span, whole, type Line, type Printed } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';

export interface AuditOptions extends TextOptions {
  /** Only the submissions that do not comply. */
  readonly quiet: boolean;
  /** The totals without the submissions. */
  readonly summary: boolean;
}

const STATUS_INKS: Readonly<Record<Audited['status'], Ink>> = {
  0: 'good',
  1: 'doubtful',
  2: 'bad',
  3: 'bad',
};
/** Least width of a column of names, in terminal columns. */
const NAME_LEAST = 20;
/** Most reasons shown for submissions that could not be judged; other formats list all. */
const MOST_REASONS = 20;
const INDENT = 4;

/** An audit as a table: a row for each submission, worst first, reasons why some could not be judged, totals. */
export function renderAuditTable(result: AuditResult, status: AuditStatus, options: AuditOptions): string {
  const { quiet, summary } = options;
  const listed = worstFirst(result.submissions).filter((each) => !quiet || each.status !== 0);
  const sections: readonly (readonly Printed[])[] = [
    quiet ? [] : titleLines(result, options),
    summary || listed.length === 0 ? [] : submissionGrid(listed, result, options),
    summary ? [] : reasonLines(listed, options),
    totalLines(result, options),
    wrap(line(AUDIT_STATUS_WORDS[status][options.language](result.totals), 'bold'), usableWidth(options)),
  ].filter((section) => section.length > 0);
  return textOf(
    sections.flatMap((section, at) => (at === 0 ? section : [BLANK, ...section])),
    paintWith(options.color),
  );
}

function titleLines({ ground: { plan, asOf } }: AuditResult, options: AuditOptions): readonly Line[] {
  const { language } = options;
  return [
    [span(plan.title[language], 'bold'), span('  '), whole(plan.id, 'dim')],
    line(JUDGED_ON[language]({ asOf, period: plan.period })),
  ].flatMap((each) => wrap(each, usableWidth(options)));
}

function submissionGrid(
  listed: readonly Audited[],
  result: AuditResult,
  options: AuditOptions,
): readonly Printed[] {
  const { language } = options;
  const titles = titlesOf(result, language);
  const verdicts = verdictsIn(result);
  const heading = (words: keyof typeof AUDIT_HEADINGS, align: Column['align'], least?: number): Column => ({
    headings: [AUDIT_HEADINGS[words][language]],
    align,
    ...(least !== undefined && { least }),
  });
  const columns: readonly Column[] = [
    heading('status', 'left'),
    heading('submission', 'left', NAME_LEAST),
    heading('rows', 'right'),
    heading('errors', 'right'),
    heading('warnings', 'right'),
    heading('targets', 'right'),
    ...verdicts.map((verdict): Column => ({ headings: [VERDICT_WORDS[verdict].symbol], align: 'right' })),
  ];
  const rows = listed.map((each): readonly Cell[] => [
    [[span(`${each.status} ${SUBMISSION_STATUS_WORDS[each.status][language]}`, STATUS_INKS[each.status])]],
    [line(submissionTitle(each, titles))],
    [line(String(rowsOf(each)))],
    [numberLine(each.counts.error, 'bad')],
    [numberLine(each.counts.warning, 'doubtful')],
    [line(String(targetsOf(each)))],
    ...verdicts.map((verdict): Cell => [numberLine(each.verdicts[verdict], VERDICT_INKS[verdict])]),
  ]);
  const grid = gridFor(columns, rows, usableWidth(options));
  return [...headingRow(columns, grid), ...rows.map((row) => gridRow(grid, row))];
}

function numberLine(count: number, ink: Ink): Line {
  return line(String(count), count === 0 ? 'dim' : ink);
}

/** Why submissions could not be judged: the first finding of each. */
function reasonLines(listed: readonly Audited[], options: AuditOptions): readonly Line[] {
  const { language } = options;
  return listed
    .filter(({ status }) => status === 3)
    .slice(0, MOST_REASONS)
    .flatMap(({ submission, findings: [first], fault }) => {
      const reason = fault === undefined ? (first?.message ?? '') : FAULT[language](fault);
      const code: Line = first ? [span(' '), whole(`[${first.code}]`, 'dim')] : [];
      return wrap(
        [
          whole(`${submission}${LABEL_SEPARATOR[language].trimEnd()}`, 'bold'),
          span(' '),
          span(reason),
          ...code,
        ],
        usableWidth(options),
        INDENT,
      );
    });
}

/** The totals; in a summary with a count of findings by code. */
function totalLines({ totals }: AuditResult, options: AuditOptions): readonly Line[] {
  const { language } = options;
  const verdicts = Object.entries(VERDICT_WORDS).flatMap(([word, words]) => {
    const count = isVerdict(word) ? totals.verdicts[word] : 0;
    return count === 0 ? [] : [`${words.symbol} ${words[language]} ${count}`];
  });
  return [
    line(AUDITED_SECTION[language], 'bold'),
    line(OUTCOMES[language](totals)),
    line(INPUTS[language](totals)),
    line(FINDING_COUNTS[language]({ ...totals.counts, waived: 0 })),
    ...(options.summary ? codeLines(totals.codes, language, usableWidth(options)) : []),
    ...(verdicts.length === 0 ? [] : [line(verdicts.join('  '))]),
  ].flatMap((each) => wrap(each, usableWidth(options), INDENT));
}

function isVerdict(word: string): word is Verdict {
  return Object.hasOwn(VERDICT_WORDS, word);
}
