import { yearOf } from '../model/calendar.js';
import type { Plan, Target } from '../model/plan.js';
import { fieldsOf } from '../model/targets.js';
import type { Account, Role } from '../model/trace.js';
import type { Affinity } from './affinity.js';
import type { ReadDocument, ReadPassage } from './document.js';
import { foldedText, nameForm } from './fold.js';
import type { Listed } from './listed.js';
import type { Matches } from './match.js';
import { isNamedIn, type NamesOf } from './names.js';
import type { Token } from './tokens.js';

/** What accounts for the figures and deliverables of a document. */
export type Accountant = (passage: ReadPassage, token: Token) => Account | undefined;

/** All that an accountant looks things up in. */
export interface Books {
  readonly plan: Plan;
  readonly document: ReadDocument;
  readonly namesOf: NamesOf;
  readonly affinity: Affinity;
  readonly matches: Matches;
  readonly listed: Listed;
}

export function accountant(books: Books): Accountant {
  const targetsOf = new Map<ReadPassage, Target[]>();
  for (const target of books.plan.targets) {
    for (const passage of books.document.scope(target.clause)) {
      targetsOf.set(passage, [...(targetsOf.get(passage) ?? []), target]);
    }
  }
  return (passage, token) => {
    const targets = targetsOf.get(passage) ?? [];
    return (
      matched(token, books.matches) ??
      listedAs(token, books.listed) ??
      bySort(books, targets, passage, token) ??
      inName(books, targets, passage, token)
    );
  };
}

function matched(token: Token, { byToken }: Matches): Account | undefined {
  const wants = byToken.get(token) ?? [];
  const [first] = wants;
  return first && { by: 'targets', role: first.role, targets: wants.map(({ target }) => target.id) };
}

function listedAs(token: Token, { byToken }: Listed): Account | undefined {
  const figure = byToken.get(token);
  return figure && { by: 'listed', figure };
}

function bySort(
  { plan, namesOf, affinity }: Books,
  targets: readonly Target[],
  passage: ReadPassage,
  token: Token,
): Account | undefined {
  switch (token.reading.sort) {
    case 'amount':
      return openAmount(targets, passage, token, affinity) ?? durationAccount(plan, passage, token);
    case 'date':
      return dateAccount(plan, targets, passage, token.reading.period);
    case 'deliverable':
      return nameAccount(namesOf, targets, passage, token);
    case 'reference':
      return { by: 'reference' };
  }
}

/** 一批 sets no number: targets whose figure is unknown encode it, those whose words fit best around it. */
function openAmount(
  targets: readonly Target[],
  { folded }: ReadPassage,
  token: Token,
  affinity: Affinity,
): Account | undefined {
  if (token.reading.sort !== 'amount' || token.reading.value) return undefined;
  const words = folded.text.slice(token.start, token.end);
  const fits = targets
    .filter(({ unknown, wording }) => unknown.includes('value') && foldedText(wording).includes(words))
    .map((target) => ({ target, fit: affinity(target, folded.text, token) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  return of(
    'value',
    fits.filter(({ fit }) => fit > 0 && 2 * fit >= best).map(({ target }) => target),
  );
}

/** 三年, 3 years: as long as the plan's own period. */
function durationAccount(
  { period }: Plan,
  { folded }: ReadPassage,
  { reading, start }: Token,
): Account | undefined {
  if (reading.sort !== 'amount') return undefined;
  const years = yearOf(period.end) - yearOf(period.start) + 1;
  return YEARS.test(folded.text.slice(start)) && reading.value?.eq(years) ? { by: 'period' } : undefined;
}

const YEARS = /^[\p{L}\p{Nd}]{1,7}? ?(?:年(?![底末内])|years\b|ans\b)/u;

/** The days that a target knows, the plan's own period, and the days before the first clause, when it was issued. */
function dateAccount(
  plan: Plan,
  targets: readonly Target[],
  { key }: ReadPassage,
  { start, end }: Plan['period'],
): Account | undefined {
  const due = targets.filter((target) => target.due === end && target.dueIs === 'printed');
  const from = targets.filter((target) => isFrom(target, start, end));
  const own = of('due', due) ?? of('from', from);
  if (own) return own;
  if (end === plan.period.end && (start === plan.period.start || yearOf(start) === yearOf(end))) {
    return { by: 'period' };
  }
  return key === '' ? { by: 'issue' } : undefined;
}

/** Whether a date is where a target starts, or a day of its base figure or its schedule. */
function isFrom(target: Target, start: number, end: number): boolean {
  return fieldsOf(target).some(
    (field) =>
      (field.sort === 'from' && field.from === start) ||
      (field.sort === 'schedule' && field.schedule.some(({ by }) => by === end)) ||
      (field.sort === 'baseline' && field.baseline?.on === end),
  );
}

/** The targets of the clause that a named deliverable is, or is part of. */
function nameAccount(
  namesOf: NamesOf,
  targets: readonly Target[],
  { folded }: ReadPassage,
  { start, end }: Token,
): Account | undefined {
  const item = nameForm(folded.text.slice(start, end));
  const isMeant = (name: string): boolean => isNamedIn(item, name) || isNamedIn(name, item);
  const projects = targets.filter((target) =>
    namesOf(target).projects.some(({ names }) => names.some(isMeant)),
  );
  return (
    of('name', projects) ??
    of(
      'name',
      targets.filter((target) => namesOf(target).all.some(isMeant)),
    )
  );
}

/** A figure within the name of what a target of the clause is about. */
function inName(
  { namesOf }: Books,
  targets: readonly Target[],
  { folded, form }: ReadPassage,
  { start, end }: Token,
): Account | undefined {
  // Forms whose accents were dropped are shorter: then places in them are not those of the text.
  if (form.length !== folded.text.length) return undefined;
  const own = form.slice(start, end);
  const covers = (name: string): boolean => {
    for (let at = name.indexOf(own); at !== -1; at = name.indexOf(own, at + 1)) {
      if (form.startsWith(name, start - at)) return true;
    }
    return false;
  };
  return of(
    'name',
    targets.filter((target) => namesOf(target).things.some(covers)),
  );
}

function of(role: Role, targets: readonly Target[]): Account | undefined {
  return targets.length === 0 ? undefined : { by: 'targets', role, targets: targets.map(({ id }) => id) };
}
