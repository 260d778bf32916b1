import { describeFinding, type Finding } from '../../catalogue/findings.js';
import { FINDING_HEADINGS, NOTE_HEADING, TARGETS_SECTION } from '../../catalogue/labels/formats.js';
import type { Status } from '../../catalogue/labels/status.js';
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
} from '../../catalogue/labels/table.js';
import { NOTHING, SEVERITY_LABELS } from '../../catalogue/labels.js';
import { departmentTitle, type Titles } from '../../catalogue/labels/titles.js';
import { IGNORED, SUBMISSION_OF, UNLISTED, VALIDATED_ON } from '../../catalogue/labels/validate.js';
import { verdictText } from '../../catalogue/verdicts.js';
import { WAIVED } from '../../catalogue/labels/waivers.js';
import type { Assessment } from '../../model/assessment.js';
import { formatDay } from '../../model/calendar.js';
import { groupBy } from '../../model/collections.js';
import type { Language } from '../../model/words.js';
import { forceWords } from '../shared/force.js';
import { departmentsText } from '../shared/departments.js';
import { statusText } from '../check/summary.js';
import { markdownText, type Block, type MarkdownColumn, type MarkdownRow } from '../kit/escape/markdown.js';
import { measureTexts } from '../kit/figures.js';
import { withoutInfo } from '../shared/findings.js';
import { completenessBlocks, summaryBlocks } from './markdown-summary.js';
import { codeTable } from '../shared/code-table.js';
import { noteText } from '../check/notes.js';
import type { ReportOptions } from '../kit/options.js';
import { countsOf, type Reported } from '../shared/reported.js';
import { countsByCode, inputTotals, needsAttention } from '../shared/tally.js';
import { soundnessText } from '../validate/table.js';
import { placeText } from '../../model/place.js';

/** A result as Markdown: head, targets by task, sums and findings, in tables. */
export function renderMarkdown(result: Reported, status: Status, options: ReportOptions): string {
  const { language, quiet, summary } = options;
  const { plan, assessments } = result;
  const titles: Titles = { plan, language };
  const findings = quiet ? withoutInfo(result.findings) : result.findings;
  return markdownText([
    { sort: 'heading', level: 1, text: plan.title[language] },
    ...headLines(result, titles).map((text): Block => ({ sort: 'paragraph', text })),
    ...(assessments === undefined || summary ? [] : targetBlocks(assessments, titles, quiet)),
    ...(quiet && !summary ? [] : summaryBlocks(result, titles)),
    ...completenessBlocks(result.completeness ?? [], titles),
    ...findingBlocks(findings, result, options),
    { sort: 'strong', text: closingText(result, status, options) },
  ]);
}

/** Plan, date of judgement and inputs. */
function headLines(
  { plan, asOf, inputs, assessments, departments = [] }: Reported,
  titles: Titles,
): string[] {
  const { language } = titles;
  const judged = assessments === undefined ? VALIDATED_ON : JUDGED_ON;
  return [
    judged[language]({ asOf, period: plan.period }),
    ...departments.map((department) => SUBMISSION_OF[language](departmentTitle(titles, department))),
    INPUTS[language](inputTotals(inputs)),
  ];
}

/** The exit status and its reason. */
function closingText(result: Reported, status: Status, options: ReportOptions): string {
  const { assessments } = result;
  return assessments === undefined
    ? soundnessText({ counts: countsOf(result) }, status, options.language)
    : statusText({ ...result, assessments }, status, options);
}

function targetBlocks(assessments: readonly Assessment[], titles: Titles, quiet: boolean): readonly Block[] {
  const { plan, language } = titles;
  const shown = quiet ? assessments.filter(needsAttention) : assessments;
  const byTask = groupBy(shown, ({ target }) => target.task);
  const heading: Block = { sort: 'heading', level: 2, text: TARGETS_SECTION[language] };
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

function targetColumns(language: Language): readonly MarkdownColumn[] {
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

function targetRow(assessment: Assessment, titles: Titles): MarkdownRow {
  const { language } = titles;
  const { target, verdict } = assessment;
  const { actual, required, completion, pace } = measureTexts(assessment, titles);
  return [
    verdictText(verdict, language),
    [target.title[language], target.clause, ...forceWords(target, language)].join(' '),
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

function findingBlocks(
  findings: readonly Finding[],
  result: Reported,
  { language, summary }: ReportOptions,
): readonly Block[] {
  const { severity, place, message, hint, code } = FINDING_HEADINGS;
  const { unlisted = 0, ignored = 0 } = result;
  const counts = countsOf(result);
  const none = counts.error + counts.warning + counts.info === 0;
  const remarks = [
    none ? NO_FINDINGS[language] : FINDING_COUNTS[language](counts),
    ...(unlisted === 0 ? [] : [UNLISTED[language](unlisted)]),
    ...(ignored === 0 ? [] : [IGNORED[language](ignored)]),
  ];
  const table: Block = summary
    ? codeTable(countsByCode(findings), language)
    : {
        sort: 'table',
        columns: [severity, place, message, hint, code].map((words) => ({ heading: words[language] })),
        rows: findings.map((finding) => findingRow(finding, language)),
      };
  return [
    { sort: 'heading', level: 2, text: SECTIONS.findings[language] },
    ...remarks.map((text): Block => ({ sort: 'paragraph', text })),
    ...(findings.length === 0 ? [] : [table]),
  ];
}

function findingRow(finding: Finding, language: Language): MarkdownRow {
  const { severity, message, hint } = describeFinding(finding, language);
  const place = finding.place ? placeText(finding.place) : NOTHING;
  const remedy = finding.waived ? WAIVED[language](finding.waived) : hint;
  return [SEVERITY_LABELS[severity][language], place, message, remedy, finding.code];
}
