import { CSV_HEADINGS, RECORD_LABELS, type CsvColumn } from '../../catalogue/labels/formats.js';
import {
  COMPARATOR_LABELS,
  KIND_LABELS,
  LIST_SEPARATOR,
  SENTENCE_SEPARATOR,
  SEVERITY_LABELS,
  STRENGTH_LABELS,
  NATURE_LABELS,
} from '../../catalogue/labels.js';
import { departmentTitle, type Titles } from '../../catalogue/labels/titles.js';
import type { Status } from '../../catalogue/labels/status.js';
import type { Finding } from '../../catalogue/findings.js';
import { VERDICT_WORDS } from '../../catalogue/verdicts.js';
import type { Assessment } from '../../model/assessment.js';
import type { Bilingual, Language } from '../../model/words.js';
import type { Completeness } from '../../validate-result.js';
import { assessmentJson } from '../check/json.js';
import { findingJson } from '../shared/finding-json.js';
import type { JsonOptions } from '../kit/options.js';
import type { FindingJson } from '../shared/finding-shape.js';
import { csvText, type CsvCell } from '../kit/escape/csv.js';
import { monthText } from '../validate/completeness.js';
import { reportOf, type Report, type Reported } from '../shared/reported.js';

/** The cells of a row that are not empty, by column. */
type Row = Readonly<Partial<Record<CsvColumn, CsvCell>>>;

const OF_TARGETS: readonly CsvColumn[] = [
  'target',
  'clause',
  'task',
  'title',
  'kind',
  'verdict',
  'actual',
  'least',
  'greatest',
  'comparator',
  'required',
  'upper',
  'tolerance',
  'unit',
  'completion',
  'pace',
  'gap',
  'due',
  'daysLeft',
  'cutOff',
  'stale',
  'strength',
  'nature',
  'lead',
  'departments',
];
const OF_COMPLETENESS: readonly CsvColumn[] = [
  'department',
  'month',
  'expected',
  'received',
  'onTime',
  'late',
  'undated',
  'missing',
  'awaited',
];
const OF_FINDINGS: readonly CsvColumn[] = ['code', 'severity', 'file', 'line', 'column', 'message', 'hint'];
const OF_WAIVERS: readonly CsvColumn[] = ['waived', 'waivedBy', 'waivedUntil'];

/** The columns of each report: those of its rows, then those of findings. */
const COLUMNS: Readonly<Record<Report, readonly CsvColumn[]>> = {
  check: ['record', ...OF_TARGETS, ...OF_FINDINGS, ...OF_WAIVERS],
  validate: ['record', ...OF_COMPLETENESS, ...OF_FINDINGS, ...OF_WAIVERS],
};

/**
 * A result as one table for spreadsheets: a row for each target, or for each department and month, and for
 * each finding; the first column tells them apart. Numbers have all their digits; headings and words are in
 * the language of the report, the English ones as in the JSON.
 */
export function renderCsv(result: Reported, _status: Status, { language }: JsonOptions): string {
  const { plan, assessments = [], completeness = [], findings } = result;
  const titles: Titles = { plan, language };
  const columns = COLUMNS[reportOf(result)];
  const rows: readonly Row[] = [
    ...assessments.map((assessment) => assessmentRow(assessment, titles)),
    ...completeness.map((each) => completenessRow(each, titles)),
    ...findings.map((finding) => findingRow(finding, language)),
  ];
  return csvText([
    columns.map((column) => CSV_HEADINGS[column][language]),
    ...rows.map((row) => columns.map((column) => row[column])),
  ]);
}

function assessmentRow(assessment: Assessment, titles: Titles): Row {
  const { language } = titles;
  const json = assessmentJson(assessment, titles);
  const { target, clause, task, actual, least, greatest, required, upper, tolerance } = json;
  const { unit, completion, pace, gap } = json;
  const { title, kind, verdict, comparator, strength, nature, due, daysLeft, cutOff, because } = json;
  const names = assessment.target.departments.map((id) => departmentTitle(titles, id));
  return {
    record: RECORD_LABELS.assessment[language],
    ...{ target, clause, task, actual, least, greatest, required, upper, tolerance },
    ...{ unit, completion, pace, gap },
    ...{ due, daysLeft, cutOff },
    stale: json.stale && CSV_HEADINGS.stale[language],
    title: title[language],
    kind: word(KIND_LABELS, kind, language),
    verdict: word(VERDICT_WORDS, verdict, language),
    comparator: comparator && word(COMPARATOR_LABELS, comparator, language),
    strength: word(STRENGTH_LABELS, strength, language),
    nature: nature && word(NATURE_LABELS, nature, language),
    lead: names[0],
    departments: names.join(LIST_SEPARATOR[language]),
    message: because.join(SENTENCE_SEPARATOR[language]),
    ...waivedCells(json),
  };
}

function completenessRow(row: Completeness, titles: Titles): Row {
  const { expected, received, onTime, late, undated, missing, awaited } = row;
  return {
    record: RECORD_LABELS.completeness[titles.language],
    department: departmentTitle(titles, row.department),
    month: monthText(row),
    ...{ expected, received, onTime, late, undated, missing, awaited },
  };
}

function findingRow(finding: Finding, language: Language): Row {
  const { severity, waived, ...rest } = findingJson(finding, language);
  return {
    record: RECORD_LABELS.finding[language],
    severity: word(SEVERITY_LABELS, severity, language),
    ...rest,
    ...waivedCells({ waived }),
  };
}

function waivedCells({ waived }: Pick<FindingJson, 'waived'>): Row {
  return waived ? { waived: waived.reason, waivedBy: waived.by, waivedUntil: waived.until } : {};
}

/** A word of a closed list; in English as in the JSON. */
function word<Word extends string>(
  labels: Readonly<Record<Word, Bilingual>>,
  id: Word,
  language: Language,
): string {
  return language === 'en' ? id : labels[id][language];
}
