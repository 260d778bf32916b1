import type { Passage } from '../model/trace.js';
import { folded, foldedText, type Folded } from './fold.js';

/** A step of a document's numbering: how deep it lies, and how it is written in the name of a clause. */
interface Step {
  readonly depth: number;
  readonly label: string;
}

/** A mark that begins a clause, with the length of what it takes up of its folded line. */
interface Marker {
  readonly steps: readonly Step[];
  readonly length: number;
}

const NUMERAL = '[〇零一二两三四五六七八九十百]+';

/** Items in brackets, which may also stand within a line. */
const ITEM_DEPTH = 20;
const LETTER_DEPTH = 22;

/** Numberings, outermost first; a mark ends all clauses as deep as it or deeper. */
const MARKERS: readonly {
  readonly depth: number;
  readonly pattern: RegExp;
  readonly label: (text: string) => string;
}[] = [
  ...Array.from('编章节条', (sort, depth) => ({
    depth,
    pattern: new RegExp(`^(第(?:${NUMERAL}|\\d{1,4})${sort})`, 'u'),
    label: (text: string) => text,
  })),
  {
    depth: 4,
    pattern:
      /^((?:Article|Art\.|Section|Chapter|Chapitre|Titre|Part|Partie|Annex|Annexe) (?:[IVXLC]+|\d{1,3}))\b[.:]?/iu,
    label: (text) => text,
  },
  { depth: 5, pattern: new RegExp(`^(${NUMERAL})、`, 'u'), label: (text) => text },
  { depth: 5, pattern: /^([IVXLC]+)\. /u, label: (text) => text },
  { depth: 6, pattern: new RegExp(`^\\((${NUMERAL})\\)`, 'u'), label: (text) => `(${text})` },
  { depth: 7, pattern: /^(\d{1,2})(?:\.(?!\d)|、)/u, label: (text) => text },
  { depth: ITEM_DEPTH, pattern: /^\((\d{1,2})\)/u, label: (text) => `(${text})` },
  { depth: 21, pattern: /^([\u2460-\u2473])/u, label: (text) => text },
  { depth: LETTER_DEPTH, pattern: /^\(?([a-z])\)(?= )/u, label: (text) => `(${text})` },
];
/** From this depth on every dot of 1.2.3 is a step of its own. */
const DECIMAL_DEPTH = 7;
const DECIMALS = /^(\d{1,2}(?:\.\d{1,2})+)\.?(?=[ \p{Script=Han}]|$)/u;
/** 1.a, 1.1.a and 2.1b. */
const LETTERED = /^(\d{1,2}(?:\.\d{1,2})*)(\.?[a-z])(?=[ \p{Script=Han}]|$)/u;
const ARTICLE_DEPTH = 3;
/** Goals, tables and the like: numbers such as 3 and 1.2 begin beside them, not within them. */
const COUNTED_DEPTH = 3.5;

/** What a document counts through as a whole, in figures: a clause where the plan cites it, with its word or without. */
const COUNTED =
  /^((?:Goal|Target|Objective|Indicator|Table|Box|专栏|附表|表) ?)(\d{1,2}(?:\.\d{1,2}){0,3}(?:\.?[a-z])?)(?![\p{Nd}a-z])[.:]?/iu;
/** A number that stands before the words of a heading with neither a dot nor a comma. */
const BARE = /^(\d{1,2})(?: (?=[\p{Lu}\p{Script=Han}])|$)/u;
/** What ends a sentence is the end of no heading. */
const SENTENCE_END = /[.。;；:：!?]$/u;

/** (1) within a line begins a clause where a sentence has ended and words follow. */
const INLINE = /(?<=[。;:.])\((\d{1,2})\)(?=[\p{L}“])/gu;
/** What Markdown puts before a heading or the item of a list. */
const MARKDOWN = /^\s*(?:(#{1,6})\s+|[-*+]\s+|>\s*)?(?:\*\*)?/u;

/**
 * Cuts a document into passages by its own numbering: 第一章, 第一条, 一、, (一), 1., (1), ①, 1.2, (a), Article 1, I. and
 * headings of Markdown whose words or number a clause of the plan is. `cited` are the clauses that the plan cites: they
 * tell a heading 1.5, 2.1b, Target 2.1, 专栏1 or a bare 2 from a line that happens to begin so.
 */
export function passagesOf(document: string, cited: Iterable<string>): readonly Passage[] {
  const known = knownClauses(cited);
  const passages: Passage[] = [];
  let steps: readonly Step[] = [];
  let open = { clause: '', from: 0, line: 1, column: 1 };
  const close = (to: number): void => {
    const { clause, from, line, column } = open;
    passages.push({ clause, text: document.slice(from, to), line, column });
  };
  for (const { text, from, number } of linesOf(document)) {
    for (const { marker, at, length } of markersIn(text, steps, known)) {
      close(from + at);
      steps = stepped(steps, marker.steps);
      open = { clause: clauseOf(steps), from: from + at + length, line: number, column: at + length + 1 };
    }
  }
  close(document.length);
  return passages.filter(({ text, clause }) => text.trim() !== '' || clause !== '');
}

interface TextLine {
  readonly text: string;
  readonly from: number;
  readonly number: number;
}

function* linesOf(document: string): Generator<TextLine> {
  let number = 1;
  for (const match of document.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/gu)) {
    const [whole, text = ''] = match;
    if (whole === '') return;
    yield { text, from: match.index, number };
    number += 1;
  }
}

interface Found {
  readonly marker: Marker;
  /** In the line as the document has it. */
  readonly at: number;
  readonly length: number;
}

/** The marks of a line, from left to right: one at its start, others within. */
function markersIn(text: string, steps: readonly Step[], known: ReadonlySet<string>): readonly Found[] {
  const [prefix = '', hashes] = MARKDOWN.exec(text) ?? [];
  const line = folded(text.slice(prefix.length));
  const first = firstMarker(line.text, hashes, steps, known);
  const found: Found[] = [];
  if (first) found.push({ marker: first, at: 0, length: prefix.length + rawLength(line, first.length) });
  const from = first?.length ?? 0;
  for (const match of line.text.matchAll(INLINE)) {
    if (match.index < from) continue;
    const at = prefix.length + (line.starts[match.index] ?? 0);
    const end = prefix.length + (line.ends[match.index + match[0].length - 1] ?? 0);
    found.push({
      marker: markerOf(ITEM_DEPTH, `(${match[1] ?? ''})`, match[0].length),
      at,
      length: end - at,
    });
  }
  return found;
}

/** The mark at the start of a line. */
function firstMarker(
  line: string,
  hashes: string | undefined,
  steps: readonly Step[],
  known: ReadonlySet<string>,
): Marker | undefined {
  return (
    citedMarker(line, hashes, steps, known) ??
    markerAt(line, steps, known) ??
    titleMarker(line, hashes, known)
  );
}

function rawLength({ ends }: Folded, length: number): number {
  return ends[length - 1] ?? 0;
}

function markerOf(depth: number, label: string, length: number): Marker {
  return { steps: [{ depth, label }], length };
}

function markerAt(line: string, steps: readonly Step[], known: ReadonlySet<string>): Marker | undefined {
  const decimals = decimalMarker(line, steps, known);
  if (decimals) return decimals;
  for (const { depth, pattern, label } of MARKERS) {
    const match = pattern.exec(line);
    if (match?.[1] !== undefined) return markerOf(depth, label(match[1]), match[0].length);
  }
  return undefined;
}

/** The marks that begin a clause only where the plan cites it, because many a line begins so. */
function citedMarker(
  line: string,
  hashes: string | undefined,
  steps: readonly Step[],
  known: ReadonlySet<string>,
): Marker | undefined {
  const [counted, word = '', number = ''] = COUNTED.exec(line) ?? [];
  if (counted !== undefined) {
    const label = [word + number, number].find((each) => known.has(clauseKey(each)));
    return label === undefined ? undefined : markerOf(COUNTED_DEPTH, label, counted.length);
  }
  return letteredMarker(line, steps, known) ?? bareMarker(line, hashes, steps, known);
}

function letteredMarker(
  line: string,
  steps: readonly Step[],
  known: ReadonlySet<string>,
): Marker | undefined {
  const [whole, number = '', letter = ''] = LETTERED.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const own = [...decimalSteps(number), { depth: LETTER_DEPTH, label: `(${letter.replace('.', '')})` }];
  return isCited(own, steps, known) ? { steps: own, length: whole.length } : undefined;
}

/** 2 Zero hunger: without a mark of Markdown, a line that is no sentence, and the next in the numbering. */
function bareMarker(
  line: string,
  hashes: string | undefined,
  steps: readonly Step[],
  known: ReadonlySet<string>,
): Marker | undefined {
  const [whole, number = ''] = BARE.exec(line) ?? [];
  if (whole === undefined || !isCited(decimalSteps(number), steps, known)) return undefined;
  const isHeading = hashes !== undefined || (!SENTENCE_END.test(line) && comesNext(steps, [number]));
  return isHeading ? { steps: decimalSteps(number), length: number.length } : undefined;
}

/** Whether the plan cites a clause of the steps below those that lie further out. */
function isCited(own: readonly Step[], steps: readonly Step[], known: ReadonlySet<string>): boolean {
  return known.has(clauseKey(clauseOf(stepped(steps, own))));
}

function decimalSteps(number: string): readonly Step[] {
  return number
    .split('.')
    .map((part, at) => ({ depth: DECIMAL_DEPTH + at, label: at === 0 ? part : `.${part}` }));
}

/** 1.2 begins a clause if the plan cites it, or it comes next in the numbering; else it is a figure. */
function decimalMarker(line: string, steps: readonly Step[], known: ReadonlySet<string>): Marker | undefined {
  const match = DECIMALS.exec(line);
  if (!match?.[1]) return undefined;
  const own = decimalSteps(match[1]);
  // A figure may stand alone on its line, as in a table that was copied as text.
  const isAlone = match[0].length === line.length;
  const begins = isCited(own, steps, known) || (!isAlone && comesNext(steps, match[1].split('.')));
  return begins ? { steps: own, length: match[0].length } : undefined;
}

function comesNext(steps: readonly Step[], parts: readonly string[]): boolean {
  const before = steps
    .filter(({ depth }) => depth >= DECIMAL_DEPTH && depth < ITEM_DEPTH)
    .map(({ label }) => Number(label.replace('.', '')));
  const last = parts.length - 1;
  const sameStart = parts.slice(0, last).every((part, at) => before[at] === Number(part));
  return sameStart && Number(parts[last]) === (before[last] ?? 0) + 1;
}

/** A heading of Markdown without a number is a clause if the plan cites its words. */
function titleMarker(
  line: string,
  hashes: string | undefined,
  known: ReadonlySet<string>,
): Marker | undefined {
  const title = line.replace(/(?<![\s#*])[\s#*]+$/u, '');
  return hashes !== undefined && known.has(clauseKey(title)) ? markerOf(-1, title, title.length) : undefined;
}

function stepped(steps: readonly Step[], own: readonly Step[]): readonly Step[] {
  const depth = own[0]?.depth ?? 0;
  const isNumber = depth >= DECIMAL_DEPTH && depth < ITEM_DEPTH;
  const outer = steps.filter((step) => step.depth < depth && !(isNumber && step.depth === COUNTED_DEPTH));
  return [...outer, ...own];
}

/** The name of a clause. Articles are numbered through a whole document, so that chapters are no part of theirs. */
function clauseOf(steps: readonly Step[]): string {
  const article = steps.findLastIndex(({ depth }) => depth === ARTICLE_DEPTH || depth === COUNTED_DEPTH);
  return steps.slice(Math.max(0, article)).reduce((clause, { label }) => {
    const needsBlank = /[\p{Nd}A-Za-z]$/u.test(clause) && /^[\p{Nd}A-Za-z]/u.test(label);
    return clause + (needsBlank ? ' ' : '') + label;
  }, '');
}

/** The parts of a clause's name, for comparing: however dots, brackets and blanks are set. */
export function clauseKey(clause: string): string {
  const parts = foldedText(clause).match(
    /第[^编章节条]+[编章节条]|\p{Nd}+|[〇零一二两三四五六七八九十百]+|[\u2460-\u2473]|\p{L}+/gu,
  );
  return (parts ?? []).join('/').toLowerCase();
}

/** The clauses that are cited, and those that they lie in. */
function knownClauses(cited: Iterable<string>): ReadonlySet<string> {
  const known = new Set<string>();
  for (const clause of cited) {
    const parts = clauseKey(clause).split('/');
    for (let length = 1; length <= parts.length; length += 1) known.add(parts.slice(0, length).join('/'));
  }
  return known;
}
