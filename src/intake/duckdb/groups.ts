import type { MetricId } from '../../model/ids.js';

import { NO_TIME } from '../stream/fold.js';
import { UNKNOWN } from '../stream/hashing.js';
import { UNSEEN, WHOLE_NUMBER, type TableWords } from '../stream/words.js';
import { GROUP_COLUMNS, undatedIn, type Form, type GroupColumn } from './form.js';

/** What the database found of a group of lines: the rank of the last moment that is seen, and how many there are. */
export interface Group {
  readonly number: number;
  readonly last: number | undefined;
  readonly count: number;
}

/** Of a group whose lines are not in force, whenever they were submitted. */
const NEVER_SEEN = 4_294_967_295;

/** A group whose lines are plain: those of a moment from `from` on may be in force. */
export interface PlainGroup {
  readonly number: number;
  readonly from: number;
  readonly metric: number;
  readonly id: MetricId;
  readonly count: number;
  readonly isUnseen: boolean;
}

export interface JudgedGroups {
  readonly plain: readonly PlainGroup[];
  /** The numbers of groups of whose lines there is something to tell. */
  readonly odd: readonly number[];
  /** About how many things there are figures. */
  readonly things: number;
}

/** Tells which groups are about the same thing, and from which moment on their lines are in force. */
export function judgeGroups(groups: readonly Group[], form: Form, words: TableWords): JudgedGroups {
  const last = new Map<string, number>();
  const odd: number[] = [];
  const known = groups.flatMap((group) => {
    const subject = subjectOf(group, form, words);
    if (!subject) odd.push(group.number);
    else if (!subject.isUnseen && group.last !== undefined)
      last.set(subject.key, Math.max(last.get(subject.key) ?? 0, group.last));
    return subject ? [{ ...group, ...subject }] : [];
  });
  const froms = firstRanks(form);
  const plain = known.map(({ number, metric, id, key, count, isUnseen }) => {
    const rank = isUnseen ? undefined : last.get(key);
    const from = rank === undefined ? NEVER_SEEN : (froms[rank] ?? 0);
    return { number, metric, id, count, isUnseen, from };
  });
  return { plain, odd, things: last.size };
}

/** What the figures of a group are about; undefined if there is something to tell of them. */
function subjectOf(
  { number }: Group,
  form: Form,
  words: TableWords,
): (Pick<PlainGroup, 'metric' | 'id' | 'isUnseen'> & { readonly key: string }) | undefined {
  const { isWhole, metric, region, period, unit, basis, department } = partsOf(number, form);
  const figure = words.figures.of(metric, unit);
  if (figure === UNKNOWN || (figure === WHOLE_NUMBER && !isWhole)) return undefined;
  const timed = words.timed(metric, basis, period);
  const id = words.metrics()[metric]?.id;
  if (timed === UNKNOWN || id === undefined) return undefined;
  const key = `${String(timed)} ${String(words.placed.of(region, department))}`;
  return { metric, id, key, isUnseen: timed === UNSEEN };
}

/** The number of a group taken apart again. */
function partsOf(
  number: number,
  { groups }: Form,
): Readonly<Record<GroupColumn, number>> & { readonly isWhole: boolean } {
  let rest = Math.floor(number / 2);
  const parts = {
    metric: UNKNOWN,
    region: UNKNOWN,
    period: UNKNOWN,
    unit: UNKNOWN,
    basis: UNKNOWN,
    department: UNKNOWN,
  };
  for (const column of GROUP_COLUMNS.toReversed()) {
    const words = groups.get(column) ?? [];
    parts[column] = words[rest % words.length]?.number ?? UNKNOWN;
    rest = Math.floor(rest / words.length);
  }
  return { ...parts, isWhole: number % 2 === 1 };
}

/**
 * For the rank of a last moment, the first rank that it may not supersede: that of the same moment, or that of its day
 * without a time, which has no order within the day.
 */
function firstRanks({ moments }: Form): readonly number[] {
  const firsts = new Map<string, number>();
  for (const [rank, { day, second }] of moments.entries()) {
    const key = `${String(day)} ${String(second)}`;
    if (!firsts.has(key)) firsts.set(key, rank);
  }
  return moments.map(
    ({ day, second }, rank) =>
      firsts.get(`${String(day)} ${String(NO_TIME)}`) ??
      firsts.get(`${String(day)} ${String(second)}`) ??
      rank,
  );
}

/** The ranks of moments that are dated and seen: from the first up to, and without, the second. */
export function seenRanks(form: Form, asOf: number): readonly [number, number] {
  const unseen = form.moments.findIndex(({ day }) => day > asOf);
  return [undatedIn(form), unseen === -1 ? form.moments.length : unseen];
}
