import { DAYS_LEFT, HEADINGS, PACE_OF } from '../../catalogue/labels/table.js';
import { NOTHING } from '../../catalogue/labels.js';
import { type Titles } from '../../catalogue/labels/titles.js';
import { verdictText } from '../../catalogue/verdicts.js';
import type { Assessment } from '../../model/assessment.js';
import { formatDay } from '../../model/calendar.js';
import type { DepartmentId } from '../../model/ids.js';
import type { Bilingual } from '../../model/words.js';
import { barText, measureTexts, type MeasureTexts } from '../kit/figures.js';
import type { Cell, Column } from '../kit/grid.js';
import { VERDICT_INKS, type Ink } from '../kit/paint.js';
import { line, span, whole, type Line } from '../kit/text.js';
import { forceWords } from '../shared/force.js';
import { departmentsBelow, departmentsInShort } from '../shared/departments.js';

/** Layout of the targets: the columns, and the cells of a target. */
export interface TableLayout {
  readonly columns: readonly Column[];
  readonly cells: (assessment: Assessment, taskDepartments: readonly DepartmentId[]) => readonly Cell[];
  /** Index of the column under which a target's note begins. */
  readonly noteColumn: number;
}

/** From this width in columns on, every figure has its own column. */
const WIDE = 140;
const WIDE_BAR = 10;
const SMALL_BAR = 7;
const NOTE_COLUMN = 1;
const TARGET_LEAST = 24;
const DEPARTMENTS_LEAST = 18;
const FIGURES_LEAST = 12;

/** One line for each target if the width allows, else several figures below each other. */
export function layoutFor(width: number, titles: Titles): TableLayout {
  return width >= WIDE ? wideLayout(titles) : stackedLayout(titles);
}

function wideLayout(titles: Titles): TableLayout {
  return {
    noteColumn: NOTE_COLUMN,
    columns: wideColumns(titles),
    cells: (assessment, taskDepartments) => [
      ...wideCells(assessment, titles),
      [line(departmentsInShort(assessment.target.departments, taskDepartments, titles))],
    ],
  };
}

function stackedLayout(titles: Titles): TableLayout {
  return {
    noteColumn: NOTE_COLUMN,
    columns: [
      column(titles, 'left', undefined, HEADINGS.verdict),
      column(titles, 'left', TARGET_LEAST, HEADINGS.target),
      column(titles, 'right', FIGURES_LEAST, HEADINGS.actual, HEADINGS.required),
      column(titles, 'left', undefined, HEADINGS.completion, HEADINGS.pace),
      column(titles, 'right', undefined, HEADINGS.due),
    ],
    cells: (assessment, taskDepartments) => {
      const texts = measureTexts(assessment, titles);
      return [
        verdictCell(assessment, titles),
        [
          ...targetCell(assessment, titles),
          ...departmentsBelow(assessment.target.departments, taskDepartments, titles),
        ],
        stackedFigures(texts),
        stackedCompletion(assessment, texts, titles),
        dueParts(assessment, titles).slice(-1),
      ];
    },
  };
}

/** On one line if there is nothing to compare. */
function stackedFigures(texts: MeasureTexts): Cell {
  const { actual, required } = figureLines(texts);
  if (actual.length === 0)
    return [required.length === 0 ? line(NOTHING) : [span(`${NOTHING} / `), ...required]];
  return required.length === 0 ? [actual] : [actual, required];
}

function figureLines(texts: MeasureTexts): { readonly actual: Line; readonly required: Line } {
  return { actual: wordsOf(texts.actual, 'plain'), required: wordsOf(texts.required, 'dim') };
}

/** Words that may stand below each other: a number is not broken, but its unit may be under it. */
function wordsOf(text: string, ink: Ink): Line {
  if (text === '') return [];
  return text.split(' ').flatMap((word, at) => [...(at === 0 ? [] : [span(' ')]), whole(word, ink)]);
}

function wideColumns(titles: Titles): readonly Column[] {
  return [
    column(titles, 'left', undefined, HEADINGS.verdict),
    column(titles, 'left', TARGET_LEAST, HEADINGS.target),
    column(titles, 'right', FIGURES_LEAST, HEADINGS.actual),
    column(titles, 'left', FIGURES_LEAST, HEADINGS.required),
    column(titles, 'left', undefined, HEADINGS.completion),
    column(titles, 'right', undefined, HEADINGS.pace),
    column(titles, 'left', undefined, HEADINGS.due),
    column(titles, 'left', DEPARTMENTS_LEAST, HEADINGS.departments),
  ];
}

function wideCells(assessment: Assessment, titles: Titles): readonly Cell[] {
  const texts = measureTexts(assessment, titles);
  const figures = figureLines(texts);
  return [
    verdictCell(assessment, titles),
    targetCell(assessment, titles),
    [figures.actual.length === 0 ? line(NOTHING) : figures.actual],
    [figures.required],
    [[...barOf(assessment, WIDE_BAR), span(texts.completion && ` ${texts.completion}`)]],
    [line(texts.pace)],
    [dueParts(assessment, titles).flatMap((part, at) => (at === 0 ? part : [span('  '), ...part]))],
  ];
}

function verdictCell({ verdict }: Assessment, { language }: Titles): Cell {
  return [line(verdictText(verdict, language), VERDICT_INKS[verdict])];
}

/** The title with its clause and id beside it, and words for how binding it is. */
function targetCell({ target }: Assessment, { language }: Titles): Cell {
  const { title, clause, id } = target;
  return [
    [
      span(title[language]),
      ...[clause, ...forceWords(target, language), id].flatMap((word) => [span('  '), whole(word, 'dim')]),
    ],
  ];
}

function stackedCompletion(
  assessment: Assessment,
  { completion, pace }: MeasureTexts,
  { language }: Titles,
): Cell {
  if (completion === '') return [];
  const percent = line(completion);
  const bar = barOf(assessment, SMALL_BAR);
  return pace === '' ? [percent, bar] : [percent, bar, line(PACE_OF[language](pace), 'dim')];
}

function barOf({ completion, verdict }: Assessment, blocks: number): Line {
  if (!completion) return [];
  const { done, open } = barText(completion, blocks);
  return [span(done, VERDICT_INKS[verdict]), span(open, 'dim')];
}

/** The deadline and the days left; only the deadline if the target is met. */
function dueParts({ target, verdict, daysLeft }: Assessment, { language }: Titles): readonly Line[] {
  const due = line(formatDay(target.due), 'dim');
  if (verdict === 'met' || verdict === 'met-late') return [due];
  return [
    due,
    line(DAYS_LEFT[language](daysLeft), verdict === 'missed' || verdict === 'overdue' ? 'bad' : 'plain'),
  ];
}

function column(
  { language }: Titles,
  align: Column['align'],
  least: number | undefined,
  ...headings: readonly Bilingual[]
): Column {
  const texts = headings.map((heading) => heading[language]);
  return least === undefined ? { align, headings: texts } : { align, least, headings: texts };
}
