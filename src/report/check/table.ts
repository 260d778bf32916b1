import type { CheckResult } from '../../check-result.js';
import type { Status } from '../../catalogue/labels/status.js';
import {
  ENCODINGS_ASSUMED,
  INPUTS,
  JUDGED_ON,
  NO_TARGETS,
  NOTHING_TO_ATTEND_TO,
  TASK,
} from '../../catalogue/labels/table.js';
import type { Titles } from '../../catalogue/labels/titles.js';
import type { Assessment } from '../../model/assessment.js';
import type { Task } from '../../model/plan.js';
import { layoutFor } from './rows.js';
import { departmentsText } from '../shared/departments.js';
import { closingLines, findingSection, summaryLines } from './summary.js';
import { withoutInfo } from '../shared/findings.js';
import { columnStart, gridFor, gridRow, headingRow } from '../kit/grid.js';
import { noteText } from './notes.js';
import { usableWidth, type ReportOptions } from '../kit/options.js';
import { paintWith } from '../kit/paint.js';
import { inputTotals, needsAttention } from '../shared/tally.js';
import { textOf } from '../kit/lay-out.js';
import { BLANK, indent, line, span, type Line, type Printed } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';

/** The targets of one task. */
interface Group {
  readonly task: Task;
  readonly assessments: readonly Assessment[];
}

/** A check as a table: head, targets by task, sums, findings, exit status. */
export function renderCheckTable(result: CheckResult, status: Status, options: ReportOptions): string {
  const findings = options.quiet ? withoutInfo(result.findings) : result.findings;
  const sections: readonly (readonly Printed[])[] = [
    ...(options.quiet ? [] : [titleLines(result, options)]),
    ...(options.summary ? [] : [targetLines(result, options)]),
    ...(options.summary || !options.quiet ? [summaryLines(result, options)] : []),
    ...(options.quiet && findings.length === 0 ? [] : [findingSection(findings, options)]),
    closingLines(result, status, options),
  ];
  return textOf(
    sections.flatMap((section, at) => (at === 0 ? section : [BLANK, ...section])),
    paintWith(options.color),
  );
}

function titleLines({ plan, asOf, inputs }: CheckResult, options: ReportOptions): readonly Line[] {
  const { language } = options;
  const totals = inputTotals(inputs);
  const assumed = inputs.flatMap(({ file, encoding, encodingAssumed }) =>
    encodingAssumed && encoding !== undefined ? [{ file, encoding }] : [],
  );
  return [
    line(plan.title[language], 'bold'),
    line(JUDGED_ON[language]({ asOf, period: plan.period })),
    line(INPUTS[language](totals), totals.rejected > 0 ? 'doubtful' : 'plain'),
    ...(assumed.length === 0 ? [] : [line(ENCODINGS_ASSUMED[language](assumed), 'dim')]),
  ].flatMap((each) => wrap(each, usableWidth(options)));
}

/** The targets shown, in columns that are the same for all tasks. */
function targetLines(result: CheckResult, options: ReportOptions): readonly Printed[] {
  const { language, quiet } = options;
  const titles: Titles = { plan: result.plan, language };
  const width = usableWidth(options);
  const groups = groupsOf(result, quiet ? needsAttention : () => true);
  if (groups.length === 0) return wrap(line((quiet ? NOTHING_TO_ATTEND_TO : NO_TARGETS)[language]), width);
  const layout = layoutFor(width, titles);
  const rows = new Map(
    groups.flatMap(({ task, assessments }) =>
      assessments.map((each) => [each, layout.cells(each, task.departments)] as const),
    ),
  );
  const grid = gridFor(layout.columns, [...rows.values()], width);
  return [
    ...headingRow(layout.columns, grid),
    ...groups.flatMap((group, at) => [
      ...(at === 0 ? [] : [BLANK]),
      ...groupHeading(group.task, titles, width),
      ...group.assessments.flatMap((each) => [
        gridRow(grid, rows.get(each) ?? []),
        ...noteLines(each, columnStart(grid, layout.noteColumn), titles, width),
      ]),
    ]),
  ];
}

function groupHeading(
  { number, title, clause, departments }: Task,
  titles: Titles,
  width: number,
): readonly Line[] {
  const { language } = titles;
  const heading = TASK[language]({ number, title: title[language] });
  return wrap(
    [span(heading, 'bold'), span(`  ${clause}  ${departmentsText(departments, titles)}`, 'dim')],
    width,
    2,
  );
}

/** The note of a target under its row, below the column of titles. */
function noteLines(assessment: Assessment, start: number, titles: Titles, width: number): readonly Printed[] {
  const note = noteText(assessment, titles);
  if (note === '') return [];
  return indent(wrap(line(note, 'dim'), width - start), start);
}

/** The targets by task, in the order of the plan; empty tasks are left out. */
function groupsOf(
  { plan, assessments }: CheckResult,
  shown: (assessment: Assessment) => boolean,
): readonly Group[] {
  return plan.tasks.flatMap((task) => {
    const own = assessments.filter(
      (assessment) => assessment.target.task === task.number && shown(assessment),
    );
    return own.length > 0 ? [{ task, assessments: own }] : [];
  });
}
