import { HEADINGS, NO_TARGETS, PERIOD, TARGET_COUNT, TASK } from '../../catalogue/labels/table.js';
import {
  INTERVAL_LABELS,
  KIND_LABELS,
  NOTHING,
  UNKNOWN_LABELS,
  LIST_SEPARATOR,
  COMPARATOR_LABELS,
} from '../../catalogue/labels.js';
import { populationTitle, stageTitle, type Titles } from '../../catalogue/labels/titles.js';
import { formatDay } from '../../model/calendar.js';
import type { Decimal } from '../../model/decimal.js';
import type { Plan, Target } from '../../model/plan.js';
import type { Language } from '../../model/words.js';
import { forceWords } from '../shared/force.js';
import { departmentsBelow, departmentsInShort, departmentsText } from '../shared/departments.js';
import { requirementText } from '../kit/figures.js';
import { gridFor, gridRow, headingRow, type Cell, type Column } from '../kit/grid.js';
import { usableWidth, type TargetsTableOptions } from '../kit/options.js';
import { paintWith } from '../kit/paint.js';
import { targetFieldLines } from './fields.js';
import { textOf } from '../kit/lay-out.js';
import { BLANK, indent, line, span, whole, type Line, type Printed } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';

/** Narrower than this, departments have no column: those of a task are in its heading, others below their target. */
const ROOM_FOR_DEPARTMENTS = 100;
const INDENT = 2;

/** Targets for reading: a line for each under its task, or every field of each. */
export function renderTargetsTable(
  plan: Plan,
  targets: readonly Target[],
  options: TargetsTableOptions,
): string {
  const titles: Titles = { plan, language: options.language };
  const body = options.detail ? detailLines(targets, titles, options) : listLines(targets, titles, options);
  return textOf([...titleLines(plan, targets.length, options), BLANK, ...body], paintWith(options.color));
}

function titleLines(plan: Plan, count: number, options: TargetsTableOptions): readonly Line[] {
  const { language } = options;
  return [
    [span(plan.title[language], 'bold'), span('  '), whole(plan.id, 'dim')],
    line(`${PERIOD[language](plan.period)} · ${TARGET_COUNT[language](count)}`),
  ].flatMap((each) => wrap(each, usableWidth(options)));
}

function detailLines(
  targets: readonly Target[],
  titles: Titles,
  options: TargetsTableOptions,
): readonly Printed[] {
  const width = usableWidth(options);
  return targets.flatMap((target, at) => [
    ...(at === 0 ? [] : [BLANK]),
    ...wrap([span(target.title[titles.language], 'bold'), span('  '), whole(target.id, 'dim')], width),
    ...indent(targetFieldLines(target, titles, width - INDENT), INDENT),
  ]);
}

function listLines(
  targets: readonly Target[],
  titles: Titles,
  options: TargetsTableOptions,
): readonly Printed[] {
  const { language } = options;
  const width = usableWidth(options);
  if (targets.length === 0) return [line(NO_TARGETS[language])];
  const tasks = titles.plan.tasks.filter(({ number }) => targets.some(({ task }) => task === number));
  const columns = columnsFor(width, titles);
  const rowOf = (target: Target): readonly Cell[] => {
    const ofTask = tasks.find(({ number }) => number === target.task)?.departments ?? [];
    const [first = [], ...others] = cellsOf(target, titles);
    return width >= ROOM_FOR_DEPARTMENTS
      ? [first, ...others, [line(departmentsInShort(target.departments, ofTask, titles))]]
      : [[...first, ...departmentsBelow(target.departments, ofTask, titles)], ...others];
  };
  const grid = gridFor(columns, targets.map(rowOf), width);
  return [
    ...headingRow(columns, grid),
    ...tasks.flatMap((task, at) => {
      const own = targets.filter((target) => target.task === task.number);
      const heading = span(TASK[language]({ number: task.number, title: task.title[language] }), 'bold');
      const rest = [
        span('  '),
        whole(task.clause, 'dim'),
        span(`  ${departmentsText(task.departments, titles)}`, 'dim'),
      ];
      return [
        ...(at === 0 ? [] : [BLANK]),
        ...wrap([heading, ...rest], width, INDENT),
        ...own.map((target) => gridRow(grid, rowOf(target))),
      ];
    }),
  ];
}

function columnsFor(width: number, { language }: Titles): readonly Column[] {
  const base: readonly Column[] = [
    { headings: [HEADINGS.id[language], HEADINGS.target[language]], align: 'left', least: 24 },
    { headings: [HEADINGS.kind[language]], align: 'left' },
    { headings: [HEADINGS.required[language]], align: 'right', least: 12 },
    { headings: [HEADINGS.due[language]], align: 'left' },
  ];
  const departments: Column = { headings: [HEADINGS.departments[language]], align: 'left', least: 18 };
  return width >= ROOM_FOR_DEPARTMENTS ? [...base, departments] : base;
}

function cellsOf(target: Target, titles: Titles): readonly Cell[] {
  const { language } = titles;
  const title = [span(target.title[language]), span('  '), whole(target.clause, 'dim')];
  const force = forceWords(target, language).flatMap((word) => [span(' '), whole(word, 'dim')]);
  return [
    [[whole(target.id)], [...title, ...force]],
    [line(KIND_LABELS[target.kind][language])],
    [line(askedText(target, titles))],
    [line(formatDay(target.due), target.dueIs === 'implied' ? 'dim' : 'plain')],
  ];
}

/** What a target asks for, in a few words; what the plan leaves open is named. */
function askedText(target: Target, titles: Titles): string {
  const { language } = titles;
  if (target.kind === 'milestone') return stageTitle(titles, target.stage);
  if (target.kind === 'cadence') return INTERVAL_LABELS[target.interval][language];
  if (target.kind === 'coverage' && target.comparator === 'every') return coveredText(target, titles);
  const { requirement, unit, unknown } = target;
  if (requirement && requirement.comparator !== 'every') {
    const asked = requirementText(requirement, unit, language);
    return target.kind === 'coverage' && target.share
      ? `${asked} · ${partText(target.share, language)}`
      : asked;
  }
  const open = unknown.map((word) => UNKNOWN_LABELS[word][language]).join(LIST_SEPARATOR[language]);
  return open === '' ? NOTHING : `? ${open}`;
}

/** A share of a population, of which there is to be no less. */
function partText(share: Decimal, language: Language): string {
  return `${requirementText({ comparator: 'at-least', value: share }, undefined, language)}%`;
}

function coveredText(
  { population, share, stage }: Extract<Target, { kind: 'coverage' }>,
  titles: Titles,
): string {
  const { language } = titles;
  const all = `${share ? partText(share, language) : COMPARATOR_LABELS.every[language]} · ${populationTitle(titles, population)}`;
  return stage === undefined ? all : `${all} · ${stageTitle(titles, stage)}`;
}
