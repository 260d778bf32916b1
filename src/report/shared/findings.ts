import { describeFinding, severityOf, type Finding } from '../../catalogue/findings.js';
import type { CodeCount } from '../../catalogue/findings-order.js';
import { HINT } from '../../catalogue/labels/table.js';
import { LABEL_SEPARATOR, LIST_SEPARATOR, SEVERITY_LABELS } from '../../catalogue/labels.js';
import { WAIVED } from '../../catalogue/labels/waivers.js';
import { groupBy } from '../../model/collections.js';
import { placeText } from '../../model/place.js';
import type { Language } from '../../model/words.js';
import { usableWidth, type TextOptions } from '../kit/options.js';
import { paintWith, SEVERITY_INKS } from '../kit/paint.js';
import { textOf } from '../kit/lay-out.js';
import { blanks, span, whole, type Line } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';

const INDENT = 4;

/** Findings alone, shown before anything can be judged. */
export function renderFindings(findings: readonly Finding[], options: TextOptions): string {
  return textOf(findingLines(findings, options.language, usableWidth(options)), paintWith(options.color));
}

/** A line for each finding that editors and terminals can jump from, with the remedy below. */
export function findingLines(
  findings: readonly Finding[],
  language: Language,
  width: number,
): readonly Line[] {
  return findings.flatMap((finding) => linesOf(finding, language, width));
}

/** Counts of findings by code instead of findings: a line for each severity, gravest first. */
export function codeLines(counts: readonly CodeCount[], language: Language, width: number): readonly Line[] {
  return [...groupBy(counts, ({ severity }) => severity)].flatMap(([severity, own]) => {
    const label = span(SEVERITY_LABELS[severity][language], SEVERITY_INKS[severity]);
    const codes = own.flatMap(({ code, findings }, at) => [
      span(at === 0 ? '' : LIST_SEPARATOR[language]),
      whole(`${code} ${findings}`),
    ]);
    return wrap([blanks(INDENT), label, span(LABEL_SEPARATOR[language]), ...codes], width, 2 * INDENT);
  });
}

export function withoutInfo(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => severityOf(finding) !== 'info');
}

function linesOf(finding: Finding, language: Language, width: number): readonly Line[] {
  const { severity, message, hint } = describeFinding(finding, language);
  const head: Line = [
    ...(finding.place ? [whole(`${placeText(finding.place)}:`, 'bold'), span(' ')] : []),
    span(SEVERITY_LABELS[severity][language], SEVERITY_INKS[severity]),
    span(` ${message} `),
    whole(`[${finding.code}]`, 'dim'),
  ];
  const remedy: Line = [span(' '.repeat(INDENT)), span(HINT[language], 'dim'), span(hint, 'dim')];
  const waived: Line = [
    span(' '.repeat(INDENT)),
    span(finding.waived ? WAIVED[language](finding.waived) : '', 'good'),
  ];
  return [
    ...wrap(head, width, INDENT),
    ...(finding.waived ? wrap(waived, width, INDENT) : hint === '' ? [] : wrap(remedy, width, INDENT)),
  ];
}
