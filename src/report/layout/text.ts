import { LAYOUT_TEST } from '../../catalogue/labels/layout.js';
import { FINDING_COUNTS, INPUTS, NO_FINDINGS, SECTIONS } from '../../catalogue/labels/table.js';
import { LABEL_SEPARATOR } from '../../catalogue/labels.js';
import type { Finding } from '../../catalogue/findings.js';
import type { Layout } from '../../model/layout.js';
import type { Input, Observation } from '../../model/observation.js';
import type { Plan } from '../../model/plan.js';
import { findingJson, inputJson } from '../shared/finding-json.js';
import type { JsonOptions } from '../kit/options.js';
import { findingLines } from '../shared/findings.js';
import { jsonText } from '../kit/json.js';
import { textOf } from '../kit/lay-out.js';
import { observationLines } from '../shared/observation-lines.js';
import { usableWidth, type TextOptions } from '../kit/options.js';
import { paintWith } from '../kit/paint.js';
import { findingCounts, inputTotals } from '../shared/tally.js';
import { BLANK, line, span, type Printed } from '../kit/text.js';
import { observationJson } from '../shared/observation-json.js';
import { wrap } from '../kit/wrap.js';

/** The result of applying a layout to a file. */
export interface LayoutTest {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly input: Input;
  /** The first observations. */
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

/** The first figures of a layout with their cells, and its findings. */
export function renderLayoutTestTable(test: LayoutTest, options: TextOptions): string {
  const { language } = options;
  const width = usableWidth(options);
  const { layout, input, observations, findings } = test;
  const more = input.observations - observations.length;
  const counts =
    findings.length === 0
      ? NO_FINDINGS[language]
      : FINDING_COUNTS[language]({ ...findingCounts(findings), waived: 0 });
  const printed: readonly Printed[] = [
    ...wrap(line(`${layout.title[language]} (${layout.id})`, 'bold'), width),
    ...wrap(line(INPUTS[language](inputTotals([input]))), width),
    BLANK,
    ...observationLines(
      observations.map((observation) => ({ observation })),
      { plan: test.plan, language },
      width,
    ),
    ...(more > 0 ? wrap(line(LAYOUT_TEST.more[language](more), 'dim'), width) : []),
    BLANK,
    ...wrap([span(SECTIONS.findings[language], 'bold'), span(LABEL_SEPARATOR[language] + counts)], width),
    ...findingLines(findings, language, width),
  ];
  return textOf(printed, paintWith(options.color));
}

export function renderLayoutTestJson(test: LayoutTest, { language }: JsonOptions): string {
  return jsonText({
    layout: test.layout.id,
    input: inputJson(test.input),
    observations: test.observations.map((observation) => observationJson(observation, test.plan)),
    findings: test.findings.map((finding) => findingJson(finding, language)),
  });
}
