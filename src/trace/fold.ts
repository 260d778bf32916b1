/**
 * Text in the form in which document and plan are compared: full-width and half-width alike, one apostrophe, blanks
 * within Chinese dropped, the lines of a paragraph joined. Every character remembers where it came from.
 */
export interface Folded {
  readonly text: string;
  /** Where each character of `text` begins and ends in what was folded. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with its marks, or a run of blanks. No text needs more marks on a character; sorting them takes time. */
const CLUSTERS = /\s+|\P{M}\p{M}{0,30}|\p{M}{1,30}/gu;
/** A full-width comma is no separator of thousands, and a circled number no number of its own. */
const KEPT = /^[\uff0c…\u2460-\u24ff]/u;
const SENTENCE_END = /[。.;:!?]$/u;
const CHINESE = /[\p{Script=Han}、\uff0c。\uff1b\uff1a“”《》]/u;

export function folded(text: string): Folded {
  let [result, last] = ['', ''];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTERS)) {
    const [cluster] = match;
    const end = match.index + cluster.length;
    const own = /^\s/u.test(cluster) ? blank(cluster, last, text[end]) : foldedCluster(cluster);
    result += own;
    last = own.at(-1) ?? last;
    starts.push(...Array.from({ length: own.length }, () => match.index));
    ends.push(...Array.from({ length: own.length }, () => end));
  }
  return { text: result, starts, ends };
}

/** Folded text whose origin does not matter, such as a name of the plan. */
export function foldedText(text: string): string {
  return folded(text.trim()).text;
}

/** Folded text for names, where capitals and accents make no difference. */
export function nameForm(text: string): string {
  return withoutMarks(withoutMarks(foldedText(text)).normalize('NFD')).toLowerCase();
}

function withoutMarks(text: string): string {
  return text.replace(/\p{M}+/gu, '');
}

function foldedCluster(cluster: string): string {
  if (KEPT.test(cluster)) return cluster;
  return cluster === '\u2019' ? "'" : cluster.normalize('NFKC').replace(/\s+/gu, ' ');
}

/** What a run of blanks between two characters is: the end of a paragraph, nothing where a line of Chinese was broken, or one blank. */
function blank(run: string, before: string, next: string | undefined): string {
  if (next === undefined || before === '') return '';
  if (/\n[^\S\n]*\n/u.test(run) || (run.includes('\n') && SENTENCE_END.test(before))) return '\n';
  return CHINESE.test(before) || CHINESE.test(next) ? '' : ' ';
}

const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{L}/gu;
/** Of so many letters one must be Chinese for a text to be read as Chinese. */
const HAN_SHARE = 10;

/** The script that decides how numbers and lists are written. */
export type Script = 'han' | 'latin';

export function scriptOf(text: string): Script {
  return count(text, HAN) * HAN_SHARE >= count(text, LETTER) ? 'han' : 'latin';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
