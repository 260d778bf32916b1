import {
  NOTHING_LEFT,
  problemText,
  TRACE_CAVEAT,
  TRACE_HEADINGS,
  TRACE_SECTIONS,
} from '../../catalogue/labels/trace.js';
import { LABEL_SEPARATOR } from '../../catalogue/labels.js';
import type { TraceProblem, TraceResult } from '../../model/trace.js';
import type { Language } from '../../model/words.js';
import { gridOf, type Cell, type Column } from '../kit/grid.js';
import { textOf } from '../kit/lay-out.js';
import { usableWidth, type TextOptions } from '../kit/options.js';
import { paintWith } from '../kit/paint.js';
import { BLANK, line, span, whole, type Line, type Printed } from '../kit/text.js';
import {
  accountText,
  clauseText,
  contextOf,
  coverageLines,
  leftOver,
  placedMarksOf,
  traceStatusText,
} from './words.js';
import type { PlacedMark } from './words.js';
import { wrap } from '../kit/wrap.js';
import { placeText } from '../../model/place.js';

export interface TraceOptions extends TextOptions {
  /** Only what is left over or does not agree. */
  readonly quiet: boolean;
}

/** A trace as a table: every place of the document with what accounts for it, then what is left over. */
export function renderTraceTable(result: TraceResult, status: number, options: TraceOptions): string {
  const { language, quiet } = options;
  const sections: readonly (readonly Printed[])[] = [
    titleLines(result, options),
    quiet
      ? []
      : [line(TRACE_SECTIONS.marks[language], 'bold'), ...markRows(placedMarksOf(result), result, options)],
    leftOverSection(result, options),
    problemSection(result.problems, options),
    vainSection(result, options),
    closingLines(result, status, options),
  ].filter((section) => section.length > 0);
  return textOf(
    sections.flatMap((section, at) => (at === 0 ? section : [BLANK, ...section])),
    paintWith(options.color),
  );
}

function titleLines({ plan, document }: TraceResult, options: TextOptions): readonly Line[] {
  const { language } = options;
  return [
    [span(plan.title[language], 'bold'), span('  '), whole(plan.id, 'dim')],
    line(TRACE_HEADINGS.document[language] + LABEL_SEPARATOR[language] + document.file),
  ].flatMap((each) => wrap(each, usableWidth(options)));
}

function columnsFor(language: Language): readonly Column[] {
  return [
    { headings: [TRACE_HEADINGS.place[language]], align: 'left' },
    { headings: [TRACE_HEADINGS.clause[language]], align: 'left' },
    { headings: [TRACE_HEADINGS.mark[language]], align: 'left', least: 12 },
    { headings: [TRACE_HEADINGS.account[language]], align: 'left', least: 20 },
  ];
}

function markRows(
  marks: readonly PlacedMark[],
  result: TraceResult,
  options: TextOptions,
): readonly Printed[] {
  const rows = marks.map((mark): readonly Cell[] => {
    const bad = mark.account === undefined;
    const account = accountText(mark.account, result.plan, options.language);
    return [
      [line(`${mark.line}:${mark.column}`, 'dim')],
      [line(clauseText(mark.passage.clause, options.language))],
      [line(mark.text.replace(/\s+/gu, ' '), bad ? 'bad' : 'plain')],
      [line(bad ? `✗ ${account}` : account, bad ? 'bad' : mark.account.by === 'targets' ? 'plain' : 'dim')],
    ];
  });
  return gridOf(columnsFor(options.language), rows, usableWidth(options));
}

function leftOverSection(result: TraceResult, options: TextOptions): readonly Line[] {
  const { language } = options;
  const marks = leftOver(result);
  const heading = [
    span(TRACE_SECTIONS.leftOver[language], 'bold'),
    span(LABEL_SEPARATOR[language] + (marks.length === 0 ? NOTHING_LEFT[language] : String(marks.length))),
  ];
  const lines = marks.map((mark) => {
    const [before, behind] = contextOf(mark);
    const { file } = result.document;
    return [
      whole(placeText({ file, line: mark.line, column: mark.column })),
      span(`  ${clauseText(mark.passage.clause, language)}  `, 'dim'),
      span(`…${before}`, 'dim'),
      span(mark.text.replace(/\s+/gu, ' '), 'bad'),
      span(`${behind}…`, 'dim'),
    ];
  });
  return [heading, ...lines].flatMap((each) => wrap(each, usableWidth(options), 4));
}

function problemSection(problems: readonly TraceProblem[], options: TextOptions): readonly Line[] {
  if (problems.length === 0) return [];
  const { language } = options;
  const lines = problems.map((problem) => [
    whole(placeText(problem.target.place)),
    span(`  ${problem.target.clause}  `, 'dim'),
    whole(problem.target.id),
    span(LABEL_SEPARATOR[language] + problemText(problem, language), 'bad'),
  ]);
  return [line(TRACE_SECTIONS.problems[language], 'bold'), ...lines].flatMap((each) =>
    wrap(each, usableWidth(options), 4),
  );
}

function vainSection({ listedInVain }: TraceResult, options: TextOptions): readonly Line[] {
  if (listedInVain.length === 0) return [];
  const lines = listedInVain.map(({ clause, figure }) => [span(`${clause}  `, 'dim'), span(figure, 'bad')]);
  return [line(TRACE_SECTIONS.listedInVain[options.language], 'bold'), ...lines].flatMap((each) =>
    wrap(each, usableWidth(options), 4),
  );
}

function closingLines(result: TraceResult, status: number, options: TextOptions): readonly Line[] {
  const { language } = options;
  return [
    ...coverageLines(result, language).map((text) => line(text)),
    line(TRACE_CAVEAT[language], 'dim'),
    line(traceStatusText(result, status, language), status === 0 ? 'good' : 'bad'),
  ].flatMap((each) => wrap(each, usableWidth(options)));
}
