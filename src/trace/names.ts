import { metricsUsedBy } from '../model/targets.js';
import type { Plan, Target } from '../model/plan.js';
import { nameForm } from './fold.js';

/** Shortest part of a Chinese name that is looked for by itself. */
const LEAST_PART = 2;
/** A name in more parts than this is another name. */
const MOST_PARTS = 3;
const SENTENCES = /[。;!?\n]|\.(?=\s|$)/u;

/** The sentences of a folded text, as names are looked for in them. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(SENTENCES).map(nameForm);
}

/**
 * Whether a sentence names something: its name stands there, or does in at most three parts (正安至习水 … 高速公路); in
 * Latin script, all its words do.
 */
export function isNamedIn(name: string, sentence: string): boolean {
  if (name === '') return false;
  if (sentence.includes(name)) return true;
  return /\p{Script=Han}/u.test(name) ? inParts(name, sentence, MOST_PARTS) : allWordsIn(name, sentence);
}

/** Every part is as long as can be found. */
function inParts(name: string, sentence: string, most: number): boolean {
  if (name === '') return true;
  if (most === 0) return false;
  for (let length = name.length; length >= LEAST_PART; length -= 1) {
    if (name.length - length === 1 || !sentence.includes(name.slice(0, length))) continue;
    if (inParts(name.slice(length), sentence, most - 1)) return true;
  }
  return false;
}

function allWordsIn(name: string, sentence: string): boolean {
  const words = new Set(wordsOf(sentence));
  const own = wordsOf(name).filter((word) => !SMALL_WORDS.has(word));
  return own.length > 0 && own.every((word) => words.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

/** Words that say nothing of what is named. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and at de des du d en et for in l la le les of on or the to un une'.split(' '),
);

/** The small pieces of a name that a text beside a figure is searched for: pairs of characters, stems of words. */
export function pieces(name: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [run] of name.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + 1 < run.length; at += 1) found.add(run.slice(at, at + 2));
  }
  for (const [word] of name.matchAll(/[a-z]{3,}/gu))
    if (!SMALL_WORDS.has(word)) found.add(word.slice(0, STEM));
  return found;
}

const STEM = 5;

/** How many of a hundred pieces of the name that fits best a text has. */
export function likeness(names: readonly ReadonlySet<string>[], text: string): number {
  const shares = names.map((own) => {
    const found = [...own].filter((piece) => text.includes(piece)).length;
    return own.size === 0 ? 0 : Math.round((100 * found) / own.size);
  });
  return Math.max(0, ...shares);
}

/** The names by which a document may mean what targets are about, ready to be looked for. */
export interface Names {
  /** All of a target: of its metrics and projects, its own title, and what the document calls it. */
  readonly all: readonly string[];
  /** Of the metrics and projects alone: a target's own title may repeat its figure, which does not make that a name. */
  readonly things: readonly string[];
  /** Of each project that it asks for. */
  readonly projects: readonly Project[];
}

export interface Project {
  readonly title: string;
  readonly names: readonly string[];
}

export type NamesOf = (target: Target) => Names;

/** Names are made ready once for each target. */
export function planNamesIn(plan: Plan): NamesOf {
  const made = new Map<Target, Names>();
  return (target) => {
    const names = made.get(target) ?? readyNames(target, plan);
    made.set(target, names);
    return names;
  };
}

function readyNames(target: Target, plan: Plan): Names {
  const metrics = metricsUsedBy(target).flatMap((id) => plan.metrics.get(id) ?? []);
  const titles = metrics.flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases]);
  const projects = metrics
    .filter(({ type }) => type === 'stage')
    .map(({ title, aliases }) => ({
      title: title.zh,
      names: [title.zh, ...aliases, title.en].map(nameForm),
    }));
  const printed = target.printed === undefined ? [] : [target.printed];
  return {
    things: titles.map(nameForm),
    all: [...titles, target.title.zh, target.title.en, ...printed].map(nameForm),
    projects: target.kind === 'milestone' || target.kind === 'count' ? projects : [],
  };
}

/** Whether words stand in a text in their order, with anything between parts that … parts. */
export function standIn(words: string, text: string): boolean {
  let from = 0;
  for (const part of partsOf(words)) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

/** The parts of words that were left out in between. */
export function partsOf(words: string): readonly string[] {
  return words
    .split(/…+|\.{3,}/u)
    .filter((part) => part.trim() !== '')
    .map(nameForm);
}
