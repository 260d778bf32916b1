import { EXPLAIN_HEADINGS, STAGE_LABELS } from '../../catalogue/labels/explain.js';
import { FINDING_STAGES } from '../../catalogue/findings.js';
import { SEVERITY_LABELS } from '../../catalogue/labels.js';
import type { CodeSummary, Explained, ExampleText } from '../../explain-result.js';
import type { Bilingual } from '../../model/words.js';
import { excerptOf } from './excerpt.js';
import { findingLines } from '../shared/findings.js';
import { gridOf, type Column } from '../kit/grid.js';
import { textOf } from '../kit/lay-out.js';
import { usableWidth, type TextOptions } from '../kit/options.js';
import { paintWith, SEVERITY_INKS } from '../kit/paint.js';
import { BLANK, blanks, indent, line, span, widthOf, type Line, type Printed } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';

const INDENT = 2;

/** All codes by stage, with their meaning. */
export function renderCodeTable(codes: readonly CodeSummary[], options: TextOptions): string {
  const { language } = options;
  const width = usableWidth(options);
  const columns: readonly Column[] = [
    { headings: [], align: 'left' },
    { headings: [], align: 'left' },
    { headings: [], align: 'left', least: 24 },
  ];
  const rows = codes.map(({ code, severity, meaning }) => [
    [line(code)],
    [line(SEVERITY_LABELS[severity][language], SEVERITY_INKS[severity])],
    [line(meaning[language])],
  ]);
  const printed = gridOf(columns, rows, width);
  const sections = FINDING_STAGES.flatMap((stage): Printed[][] => {
    const own = printed.filter((_, at) => codes[at]?.stage === stage);
    const { name, about } = STAGE_LABELS[stage];
    const heading: Line = [span(name[language], 'bold'), span(`  ${about[language]}`, 'dim')];
    return own.length === 0 ? [] : [[...wrap(heading, width), ...own]];
  });
  return textOf(joined(sections), paintWith(options.color));
}

/** Codes with rule, remedy and example. */
export function renderExplained(codes: readonly Explained[], options: TextOptions): string {
  return textOf(joined(codes.map((each) => explainedLines(each, options))), paintWith(options.color));
}

function explainedLines(explained: Explained, options: TextOptions): readonly Printed[] {
  const { code, stage, severity, meaning, rule, remedy, example } = explained;
  const { language } = options;
  const width = usableWidth(options);
  const head: Line = [
    span(code, 'bold'),
    span('  '),
    span(SEVERITY_LABELS[severity][language], SEVERITY_INKS[severity]),
    span(`  ${EXPLAIN_HEADINGS.stage[language]} ${STAGE_LABELS[stage].name[language]}`, 'dim'),
  ];
  const part = (heading: Bilingual, words: Bilingual | undefined): readonly Line[] =>
    words === undefined
      ? []
      : [BLANK, line(heading[language], 'dim'), ...indented(line(words[language]), width)];
  return [
    ...wrap(head, width),
    ...indented(line(meaning[language]), width),
    ...part(EXPLAIN_HEADINGS.rule, rule),
    ...part(EXPLAIN_HEADINGS.remedy, remedy),
    BLANK,
    line(EXPLAIN_HEADINGS.example[language], 'dim'),
    ...(example.command === '' ? [] : indented(line(`$ ${example.command}`, 'bold'), width)),
    ...example.shown.flatMap((shown) => indented(line(shown), width)),
    ...example.files.flatMap((file) => indent(fileLines(file), INDENT)),
    BLANK,
    line(EXPLAIN_HEADINGS.says[language], 'dim'),
    ...indent(findingLines(example.findings, language, width - INDENT), INDENT),
  ];
}

/** The numbered lines of a file, with a caret under the place of the finding. */
function fileLines(file: ExampleText): readonly Line[] {
  const lines = excerptOf(file);
  const wide = Math.max(...lines.map(({ number }) => String(number ?? '').length));
  return [
    line(file.name, 'dim'),
    ...lines.flatMap(({ number, text, meant }): Line[] => {
      const gutter = span(`${String(number ?? '').padStart(wide)}  `, 'dim');
      const before = file.column === undefined ? 0 : widthOf(line(text.slice(0, file.column - 1)));
      const caret: Line = [blanks(wide + 2 + before), span('^', 'doubtful')];
      return [[gutter, span(text)], ...(meant ? [caret] : [])];
    }),
  ];
}

function indented(words: Line, width: number): readonly Line[] {
  return wrap([blanks(INDENT), ...words], width, INDENT);
}

function joined(sections: readonly (readonly Printed[])[]): readonly Printed[] {
  return sections.flatMap((section, at) => (at === 0 ? section : [BLANK, ...section]));
}
