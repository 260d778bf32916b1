import { WHY_HEADINGS } from '../../catalogue/labels/why.js';
import { BASIS_LABELS, NOTHING } from '../../catalogue/labels.js';
import { departmentTitle, metricTitle, regionTitle, type Titles } from '../../catalogue/labels/titles.js';
import { formatSpan } from '../../catalogue/spans.js';
import { formatDay } from '../../model/calendar.js';
import type { Observation, Submitted } from '../../model/observation.js';
import type { Bilingual } from '../../model/words.js';
import { gridOf, type Cell, type Column } from '../kit/grid.js';
import { line, whole, type GridRow } from '../kit/text.js';
import { placeText } from '../../model/place.js';

/** A reported figure, whether it was subtracted, and why it was not used, if so. */
interface Figure {
  readonly observation: Observation;
  readonly minus?: boolean;
  readonly reason?: string;
}

/** From this width in columns on, each field of a figure has its own column. */
const WIDE = 110;
/** Least width of a column of names. */
const LEAST = 14;

/** Reported figures with their origins in columns; on a narrow screen two fields below each other. */
export function observationLines(
  figures: readonly Figure[],
  titles: Titles,
  width: number,
): readonly GridRow[] {
  const wide = width >= WIDE;
  const reasons = figures.some(({ reason }) => reason !== undefined);
  const columns = wide ? wideColumns(titles, reasons) : narrowColumns(titles, reasons);
  const cells = wide ? wideCells : narrowCells;
  return gridOf(
    columns,
    figures.map((figure) => cells(figure, titles)),
    width,
  );
}

function wideColumns(titles: Titles, reasons: boolean): readonly Column[] {
  const { figure, metric, period, department, submitted, place, because } = WHY_HEADINGS;
  return [
    { ...column(titles, undefined, figure), align: 'right' },
    column(titles, LEAST, metric),
    column(titles, undefined, period),
    column(titles, LEAST, department),
    column(titles, undefined, submitted),
    column(titles, LEAST, place),
    ...(reasons ? [column(titles, LEAST, because)] : []),
  ];
}

function wideCells(figure: Figure, titles: Titles): readonly Cell[] {
  const { reported, about, period, department, submitted, place, reason } = fieldsOf(figure, titles);
  return [reported, about, period, department, submitted, place, reason].map((field) => [field]);
}

function narrowColumns(titles: Titles, reasons: boolean): readonly Column[] {
  const { figure, metric, period, department, submitted, place, because } = WHY_HEADINGS;
  return [
    { ...column(titles, undefined, figure), align: 'right' },
    column(titles, LEAST, metric, period),
    column(titles, LEAST, department, submitted),
    column(titles, LEAST, ...(reasons ? [place, because] : [place])),
  ];
}

function narrowCells(figure: Figure, titles: Titles): readonly Cell[] {
  const { reported, about, period, department, submitted, place, reason } = fieldsOf(figure, titles);
  return [
    [reported],
    [about, period],
    [department, submitted],
    [place, reason].filter((field) => field.length > 0),
  ];
}

/** Names region and basis if they are not the default. */
function fieldsOf({ observation, minus, reason }: Figure, titles: Titles) {
  const { plan, language } = titles;
  const { metric, region, department, submitted, place } = observation;
  const where = region === plan.area.id ? '' : ` · ${regionTitle(titles, region)}`;
  const basis =
    observation.sort === 'stage' || observation.basis === 'period'
      ? ''
      : ` · ${BASIS_LABELS[observation.basis][language]}`;
  return {
    reported: line(`${minus === true ? '− ' : ''}${observation.reported}`),
    about: line(metricTitle(titles, metric) + where),
    period: line(formatSpan(observation.period, language) + basis),
    department: line(department === undefined ? NOTHING : departmentTitle(titles, department)),
    submitted: line(submitted ? submittedText(submitted) : NOTHING),
    place: [whole(placeText(place), 'dim')],
    reason: reason === undefined ? [] : line(reason),
  };
}

function submittedText({ day, time }: Submitted): string {
  return time === undefined ? formatDay(day) : `${formatDay(day)} ${time}`;
}

function column({ language }: Titles, least: number | undefined, ...headings: readonly Bilingual[]): Column {
  const column = { headings: headings.map((heading) => heading[language]), align: 'left' } as const;
  return least === undefined ? column : { ...column, least };
}
