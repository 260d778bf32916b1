import { describeFinding, type Finding } from '../catalogue/findings.js';
import { FINDING_HEADINGS, NOTE_HEADING, PAPER_SECTIONS } from '../catalogue/labels-formats.js';
import type { Status } from '../catalogue/labels-status.js';
import {
  FINDING_COUNTS,
  HEADINGS,
  INPUTS,
  JUDGED_ON,
  NO_FINDINGS,
  NO_TARGETS,
  NOTHING_TO_ATTEND_TO,
  SECTIONS,
  TASK,
} from '../catalogue/labels-table.js';
import { NOTHING, SEVERITY_LABELS, STRENGTH_LABELS } from '../catalogue/labels.js';
import type { Titles } from '../catalogue/labels-titles.js';
import { verdictText } from '../catalogue/verdicts.js';
import { WAIVED } from '../catalogue/labels-waivers.js';
import type { Assessment } from '../model/assessment.js';
import { formatDay } from '../model/calendar.js';
import { groupBy } from '../model/collections.js';
import type { Language } from '../model/words.js';
import { departmentsText } from './check-rows.js';
import { statusText } from './check-summary.js';
import { markdownText, type Block, type TableColumn, type TableRow } from './escape-markdown.js';
import { measureTexts } from './figures.js';
import { placeText, withoutInfo } from './findings.js';
import { completenessBlocks, summaryBlocks } from './markdown-summary.js';
import { noteText } from './notes.js';
import type { ReportOptions } from './options.js';
import { countsOf, type Reported } from './reported.js';
import { inputTotals, needsAttention } from './tally.js';

/** A result as a paper: what was judged, every target under its task, the sums, and the findings, in tables. */
export function renderMarkdown(result: Reported, status: Status, options: ReportOptions): string {
  const { language, quiet, summary } = options;
  const { plan, asOf, inputs, assessments } = result;
  const titles: Titles = { plan, language };
  const findings = quiet ? withoutInfo(result.findings) : result.findings;
  return markdownText([
    { sort: 'heading', level: 1, text: plan.title[language] },
    { sort: 'paragraph', text: JUDGED_ON[language]({ asOf, period: plan.period }) },
    { sort: 'paragraph', text: INPUTS[language](inputTotals(inputs)) },
    ...(assessments === undefined || summary ? [] : targetBlocks(assessments, titles, quiet)),
    ...(quiet && !summary ? [] : summaryBlocks(result, titles)),
    ...completenessBlocks(result.completeness ?? [], titles),
    ...findingBlocks(findings, result, language),
    ...(assessments === undefined
      ? []
      : [{ sort: 'strong' as const, text: statusText({ ...result, assessments }, status, options) }]),
  ]);
}

function targetBlocks(assessments: readonly Assessment[], titles: Titles, quiet: boolean): readonly Block[] {
  const { plan, language } = titles;
  const shown = quiet ? assessments.filter(needsAttention) : assessments;
  const byTask = groupBy(shown, ({ target }) => target.task);
  const heading: Block = { sort: 'heading', level: 2, text: PAPER_SECTIONS.targets[language] };
  if (shown.length === 0) {
    return [heading, { sort: 'paragraph', text: (quiet ? NOTHING_TO_ATTEND_TO : NO_TARGETS)[language] }];
  }
  const tasks = plan.tasks.flatMap(({ number, title, clause }): readonly Block[] => {
    const rows = (byTask.get(number) ?? []).map((assessment) => targetRow(assessment, titles));
    if (rows.length === 0) return [];
    const text = `${TASK[language]({ number, title: title[language] })} ${clause}`;
    return [
      { sort: 'heading', level: 3, text },
      { sort: 'table', columns: targetColumns(language), rows },
    ];
  });
  return [heading, ...tasks];
}

function targetColumns(language: Language): readonly TableColumn[] {
  return [
    { heading: HEADINGS.verdict[language] },
    { heading: HEADINGS.target[language] },
    { heading: HEADINGS.actual[language], align: 'right' },
    { heading: HEADINGS.required[language] },
    { heading: HEADINGS.completion[language], align: 'right' },
    { heading: HEADINGS.pace[language], align: 'right' },
    { heading: HEADINGS.due[language] },
    { heading: HEADINGS.departments[language] },
    { heading: NOTE_HEADING[language] },
    { heading: HEADINGS.id[language] },
  ];
}

function targetRow(assessment: Assessment, titles: Titles): TableRow {
  const { language } = titles;
  const { target, verdict } = assessment;
  const { actual, required, completion, pace } = measureTexts(assessment, titles);
  const strength = target.strength === 'firm' ? '' : ` (${STRENGTH_LABELS[target.strength][language]})`;
  return [
    verdictText(verdict, language),
    `${target.title[language]} ${target.clause}${strength}`,
    actual || NOTHING,
    required,
    completion,
    pace,
    formatDay(target.due),
    departmentsText(target.departments, titles),
    noteText(assessment, titles),
    target.id,
  ];
}

function findingBlocks(findings: readonly Finding[], result: Reported, language: Language): readonly Block[] {
  const heading: Block = { sort: 'heading', level: 2, text: SECTIONS.findings[language] };
  if (findings.length === 0) return [heading, { sort: 'paragraph', text: NO_FINDINGS[language] }];
  const { severity, place, message, hint, code } = FINDING_HEADINGS;
  return [
    heading,
    { sort: 'paragraph', text: FINDING_COUNTS[language](countsOf(result)) },
    {
      sort: 'table',
      columns: [severity, place, message, hint, code].map((words) => ({ heading: words[language] })),
      rows: findings.map((finding) => findingRow(finding, language)),
    },
  ];
}

function findingRow(finding: Finding, language: Language): TableRow {
  const { severity, message, hint } = describeFinding(finding, language);
  const place = finding.place ? placeText(finding.place) : NOTHING;
  const remedy = finding.waived ? WAIVED[language](finding.waived) : hint;
  return [SEVERITY_LABELS[severity][language], place, message, remedy, finding.code];
}
