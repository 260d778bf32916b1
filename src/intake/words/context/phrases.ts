import { err, ok, type Result } from '../../../model/result.js';
import { readBasis, type ReportedPeriod } from '../fields/basis.js';
import { readPeriod } from '../fields/period.js';
import { halfWidth, tidy } from '../text.js';
import { labelOf, labelsIn, type StatedField } from './labels.js';

/** A part of a line that states something for many rows, as written. */
export interface Phrase {
  readonly field: StatedField;
  readonly text: string;
  /** Index of the field that it stands in. */
  readonly at: number;
  /** `labelled` by a label and colon; `loose` counts only if it can be understood. */
  readonly sort: 'labelled' | 'loose';
  /** Whether other statements take precedence. */
  readonly isWeak: boolean;
}

/** Phrases of a row without figures, and what else its cells hold. */
export interface LineReading {
  readonly phrases: readonly Phrase[];
  /** Indexes of fields with other text. */
  readonly rest: readonly number[];
  /** By field, the text outside labels. */
  readonly titles: readonly string[];
}

/** Longest cell searched; longer text is prose. */
const LONGEST = 300;

/** Reads a row without figures. */
export function readLine(fields: readonly string[]): LineReading {
  const cells = withAmounts(fields.map((field) => (field.length > LONGEST ? '' : halfWidth(tidy(field)))));
  const phrases: Phrase[] = [];
  const rest: number[] = [];
  const titles = cells.map(() => '');
  const taken = new Set<number>();
  for (const [at, cell] of cells.entries()) {
    if (taken.has(at) || (cell === '' && (fields[at] ?? '').trim() === '')) continue;
    const beside = besideOf(cells, at);
    const found = phrasesOf(cell, at, beside === undefined ? undefined : cells[beside]);
    phrases.push(...found.phrases);
    if (found.takesNext && beside !== undefined) taken.add(beside);
    if (!found.isAll) rest.push(at);
    titles[at] = found.title;
  }
  return { phrases, rest, titles };
}

/** Rejoins an amount that was split at its comma: Unit: 10,000 yuan. */
function withAmounts(cells: readonly string[]): readonly string[] {
  const joined = [...cells];
  for (const [at, cell] of cells.entries()) {
    const next = cells[at + 1] ?? '';
    if (!/[:\s(]\d{1,3}$/u.test(cell) || !/^\d{3}(?:\D|$)/u.test(next)) continue;
    [joined[at], joined[at + 1]] = [`${cell},${next}`, ''];
  }
  return joined;
}

/** Index of the next filled field; `undefined` if it has a label of its own. */
function besideOf(cells: readonly string[], at: number): number | undefined {
  const next = cells.findIndex((cell, index) => index > at && cell !== '');
  const cell = cells[next] ?? '';
  return next === -1 || labelsIn(cell).length > 0 || labelOf(cell) ? undefined : next;
}

interface CellPhrases {
  readonly phrases: readonly Phrase[];
  readonly takesNext: boolean;
  /** Whether the cell holds nothing else. */
  readonly isAll: boolean;
  readonly title: string;
}

function phrasesOf(cell: string, at: number, beside: string | undefined): CellPhrases {
  const labels = labelsIn(cell);
  if (labels.length > 0) return labelled(cell, at, labels, beside);
  const alone = labelOf(cell);
  if (alone && beside !== undefined) {
    const phrase: Phrase = { ...alone, text: beside, at, sort: 'loose' };
    return { phrases: [phrase], takesNext: true, isAll: true, title: '' };
  }
  const spaced = spacedPhrase(cell, at);
  const phrases = spaced ? [spaced] : loosePhrases(cell, at);
  return { phrases, takesNext: false, isAll: false, title: cell };
}

/** A label, a blank, and one word: 地区 东河县. */
const SPACED = /^(\S{1,20})\s{1,9}(\S{1,60})$/u;

function spacedPhrase(cell: string, at: number): Phrase | undefined {
  const [, word = '', text = ''] = SPACED.exec(cell) ?? [];
  const label = labelOf(word);
  return label && label.field !== 'unit' ? { ...label, text, at, sort: 'loose' } : undefined;
}

/** Ends the text behind a label: a bracket opened before it, or any other label. */
const BEHIND = /[)\]】].*$|\s+[^\s:\d][^\s:]{0,12}\s{0,4}:.*$/su;

function labelled(
  cell: string,
  at: number,
  labels: ReturnType<typeof labelsIn>,
  beside: string | undefined,
): CellPhrases {
  let takesNext = false;
  const phrases = labels.flatMap(({ field, isWeak, to }, index): readonly Phrase[] => {
    const written = ownText(cell.slice(to, labels[index + 1]?.from));
    const isLast = index === labels.length - 1;
    takesNext ||= isLast && written === '' && beside !== undefined;
    const text = written === '' && isLast ? (beside ?? '') : written;
    return text === '' ? [] : [{ field, text, at, sort: 'labelled', isWeak }];
  });
  const before = cell.slice(0, labels[0]?.from).replace(/[\s([【]+$/u, '');
  return {
    phrases: [...loosePhrases(before, at), ...phrases],
    takesNext,
    isAll: before === '',
    title: before,
  };
}

function ownText(text: string): string {
  // Brackets opened behind the label belong to the text: 万元(人民币).
  const opened = /^[^()[\]【】]*[([【][^()[\]【】]*[)\]】]/u.exec(text)?.[0] ?? '';
  return (opened + text.slice(opened.length).replace(BEHIND, '')).replace(/[\s,;、。|([【]+$/u, '').trim();
}

const UNIT_WORD = /^(?:(?:计量|数量|金额|货币|度量)?\s{0,4}单\s{0,4}位|units?)(?=[\s(])\s{0,9}(.+)$/iu;
const IN_WORDS =
  /(?:^|\b(?:figures?|amounts?|values?|data)\s(?:are\s)?(?:expressed\s|shown\s|stated\s|given\s)?)in\s(.+)$/iu;
/** A sentence that names a unit: 单位为万元, 以万元为单位, 按万元计. */
const UNIT_SENTENCE =
  /单\s{0,4}位[为是]\s{0,4}([^\s,;。、()[\]【】]{1,12})|[以按]([^\s,;。、()[\]【】]{1,12})(?:为(?:计量)?单位|计算?|计价)(?![^\s,;。、)\]】])/u;
const BRACKETS = /[([【]([^()[\]【】]{1,80})[)\]】]/gu;
/** A title that is wholly in brackets, such as (万元). */
const ALL_BRACKETS = /^[([【]([^()[\]【】]+)[)\]】]$/u;

/** Phrases without a label: a unit behind its word or in brackets, a basis or a period in brackets. */
function loosePhrases(cell: string, at: number): readonly Phrase[] {
  if (cell === '') return [];
  const phrases: Phrase[] = [];
  const add = (field: StatedField, text: string): void => {
    if (text !== '') phrases.push({ field, text: text.trim(), at, sort: 'loose', isWeak: false });
  };
  const sentence = UNIT_SENTENCE.exec(cell);
  if (sentence) {
    add('unit', sentence[1] ?? sentence[2] ?? '');
    return phrases;
  }
  const inner = (ALL_BRACKETS.exec(cell)?.[1] ?? cell).trim();
  const unit = unitWords(inner);
  if (unit !== undefined) add('unit', unit.replace(ALL_BRACKETS, '$1'));
  else if (inner !== cell) addParts(inner);
  if (inner === cell) for (const [, text = ''] of cell.matchAll(BRACKETS)) addParts(text);
  return phrases;

  /** Reads brackets, which may hold a unit, a basis, or both. */
  function addParts(text: string): void {
    const parts = text.split(/[,;]/u).map((part) => part.trim());
    const bases = parts.filter((part) => isBasis(part));
    for (const basis of bases) add('basis', basis);
    const rest = parts.filter((part) => !bases.includes(part) && titlePeriod([part]) === undefined).join(',');
    add('unit', unitWords(rest) ?? rest);
  }
}

/** Text behind a word for a unit without a colon. */
function unitWords(text: string): string | undefined {
  return UNIT_WORD.exec(text)?.[1] ?? IN_WORDS.exec(text)?.[1];
}

function isBasis(text: string): boolean {
  const basis = readBasis(text);
  return basis.ok && basis.value !== undefined;
}

/** A period in a title; a single day is not the table's period. */
const TITLE_PERIOD =
  /(?<![\d~\-至到\u2010-\u2015])(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*(?:年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月?\s*[-~至到\u2010-\u2015]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月|年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份|底|末|[上中下]旬)?(?!\s*\d{1,2}\s*[日号])|年?\s*第?\s*[1-4一二三四]\s*季度|年?\s*[上下]半年|年?\s*前[一二三1-3]季度|年\s*(?:度|末|底|全年)?|-?(?:Q[1-4]|H[12])\b|[-.](?:0[1-9]|1[0-2])(?![\d.-]))(?![-~至到\u2010-\u2015])|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{4}\b/giu;

/**
 * The period that titles name, if every other one contains it; `undefined` if they name none, an error if
 * they differ.
 */
export function titlePeriod(texts: readonly string[]): Result<TitlePeriod, 'several'> | undefined {
  const found = texts.flatMap((cell) => {
    const text = cell.length > LONGEST ? '' : halfWidth(tidy(cell));
    return [...text.matchAll(TITLE_PERIOD)].flatMap(([written]): readonly TitlePeriod[] => {
      const read = readPeriod(written.trim());
      return read.ok ? [{ text: written.trim(), period: read.value }] : [];
    });
  });
  const [first] = found.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  if (!first) return undefined;
  const { start, end } = first.period.period;
  const isIn = ({ period: { period } }: TitlePeriod): boolean => period.start <= start && period.end >= end;
  return found.every(isIn) ? ok(first) : err('several');
}

export interface TitlePeriod {
  readonly text: string;
  readonly period: ReportedPeriod;
}

function lengthOf({ period: { period } }: TitlePeriod): number {
  return period.end - period.start;
}
