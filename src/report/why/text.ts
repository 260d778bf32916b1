import type { CheckResult } from '../../check-result.js';
import type { Finding } from '../../catalogue/findings.js';
import { DAYS_LEFT, HEADINGS } from '../../catalogue/labels/table.js';
import { NO_FIGURES, RECKONED, WHY_HEADINGS, WHY_SECTIONS } from '../../catalogue/labels/why.js';
import { LABEL_SEPARATOR } from '../../catalogue/labels.js';
import { metricTitle, regionTitle, type Titles } from '../../catalogue/labels/titles.js';
import { describeReason } from '../../catalogue/reasons.js';
import { formatSpan } from '../../catalogue/spans.js';
import { verdictText } from '../../catalogue/verdicts.js';
import type { Assessment, LeftOut, Part, PartOf } from '../../model/assessment.js';
import type { Bilingual } from '../../model/words.js';
import { leftOutText } from '../shared/observation-json.js';
import { measureTexts } from '../kit/figures.js';
import { findingLines } from '../shared/findings.js';
import { gridOf, type Cell, type Column } from '../kit/grid.js';
import { observationLines } from '../shared/observation-lines.js';
import { usableWidth, type TextOptions } from '../kit/options.js';
import { paintWith, VERDICT_INKS } from '../kit/paint.js';
import { targetFieldLines } from '../targets/fields.js';
import { textOf } from '../kit/lay-out.js';
import { BLANK, indent, line, span, whole, type Line, type Printed } from '../kit/text.js';
import { reckoningText } from './working.js';
import { wrap } from '../kit/wrap.js';
import { placeText } from '../../model/place.js';

const INDENT = 2;

/** A verdict explained: the target and its rule, the reasons, and every figure, used or not, with its place. */
export function renderWhy(assessment: Assessment, result: CheckResult, options: TextOptions): string {
  const { language } = options;
  const titles: Titles = { plan: result.plan, language };
  const width = usableWidth(options);
  const inner = width - INDENT;
  const { target, parts, leftOut } = assessment;
  const findings = findingsConcerning(assessment, result.findings);
  const section = (title: Bilingual, lines: readonly Printed[]): readonly Printed[] =>
    lines.length === 0 ? [] : [BLANK, line(title[language], 'bold'), ...indent(lines, INDENT)];
  const lines = [
    ...wrap([span(target.title[language], 'bold'), span('  '), whole(target.id, 'dim')], width),
    ...indent(targetFieldLines(target, titles, inner), INDENT),
    ...section(WHY_SECTIONS.verdict, verdictLines(assessment, titles, inner)),
    ...section(WHY_SECTIONS.figures, figureLines(assessment, titles, inner)),
    ...section(WHY_SECTIONS.parts, partLines(parts, titles, inner)),
    ...section(WHY_SECTIONS.leftOut, leftOutLines(leftOut, titles, inner)),
    ...section(WHY_SECTIONS.findings, findingLines(findings, language, inner)),
  ];
  return textOf(lines, paintWith(options.color));
}

/** Findings about the rows of a target's figures, or about their files as a whole. */
export function findingsConcerning(
  { evidence, leftOut }: Assessment,
  findings: readonly Finding[],
): readonly Finding[] {
  const places = [...evidence, ...leftOut].map(({ observation }) => observation.place);
  const rows = new Set(places.map(({ file, line: row }) => placeText({ file, line: row })));
  const files = new Set(places.map(({ file }) => file));
  return findings.filter(({ place }) =>
    place === undefined
      ? false
      : place.line === undefined
        ? files.has(place.file)
        : rows.has(placeText({ file: place.file, line: place.line })),
  );
}

function verdictLines(assessment: Assessment, titles: Titles, width: number): readonly Line[] {
  const { language } = titles;
  const { verdict, because, daysLeft } = assessment;
  const { actual, required, completion, pace } = measureTexts(assessment, titles);
  const labelled = (heading: Bilingual, text: string): readonly string[] =>
    text === '' ? [] : [heading[language] + LABEL_SEPARATOR[language] + text];
  const measures = [
    ...labelled(HEADINGS.actual, actual),
    ...labelled(HEADINGS.required, required),
    ...labelled(HEADINGS.completion, completion),
    ...labelled(HEADINGS.pace, pace),
    DAYS_LEFT[language](daysLeft),
  ];
  return [
    line(verdictText(verdict, language), VERDICT_INKS[verdict]),
    ...wrap(line(measures.join(' · ')), width),
    ...because.flatMap((reason) => wrap([span('- '), span(describeReason(reason, titles))], width, 2)),
  ];
}

/** Every figure used with its origin, and their result. */
function figureLines(assessment: Assessment, titles: Titles, width: number): readonly Printed[] {
  const { language } = titles;
  const { evidence } = assessment;
  const reckoning = reckoningText(assessment, titles);
  if (evidence.length === 0) return [line(NO_FIGURES[language])];
  const label = span(RECKONED[language] + LABEL_SEPARATOR[language], 'dim');
  return [
    ...observationLines(evidence, titles, width),
    ...(reckoning === undefined ? [] : wrap([label, span(reckoning)], width, INDENT)),
  ];
}

function leftOutLines(leftOut: readonly LeftOut[], titles: Titles, width: number): readonly Printed[] {
  const figures = leftOut.map(({ observation, because }) => ({
    observation,
    reason: leftOutText(because, titles.language),
  }));
  return figures.length === 0 ? [] : observationLines(figures, titles, width);
}

function partLines(parts: readonly Part[], titles: Titles, width: number): readonly Printed[] {
  const { language } = titles;
  const columns = [
    column(WHY_HEADINGS.part[language], 20),
    column(HEADINGS.verdict[language]),
    { headings: [HEADINGS.actual[language]], align: 'right' } as const,
    column(HEADINGS.required[language]),
    column(HEADINGS.completion[language]),
  ];
  const rows = parts.map((part): readonly Cell[] => {
    const { actual, required, completion } = measureTexts(part, titles);
    const { verdict } = part;
    return [
      [line(partTitle(part.of, titles))],
      [verdict === undefined ? [] : line(verdictText(verdict, language), VERDICT_INKS[verdict])],
      [line(actual)],
      [line(required)],
      [line(completion)],
    ];
  });
  return rows.length === 0 ? [] : gridOf(columns, rows, width);
}

function partTitle(of: PartOf, titles: Titles): string {
  switch (of.sort) {
    case 'year':
      return String(of.year);
    case 'region':
      return regionTitle(titles, of.region);
    case 'project':
      return metricTitle(titles, of.project);
    case 'part':
    case 'whole':
      return metricTitle(titles, of.metric);
    case 'interval':
      return formatSpan(of.period, titles.language);
  }
}

function column(heading: string, least?: number): Column {
  return { headings: [heading], align: 'left', ...(least !== undefined && { least }) };
}
