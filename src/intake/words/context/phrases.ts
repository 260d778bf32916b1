import { err, ok, type Result } from '../../../model/result.js';
import { readBasis, type ReportedPeriod } from '../fields/basis.js';
import { readPeriod } from '../fields/period.js';
import { halfWidth, tidy } from '../text.js';
import { labelOf, labelsIn, type StatedField } from './labels.js';

/** A part of a line that says something of many rows, as it stands there; what it means is another matter. */
export interface Phrase {
  readonly field: StatedField;
  readonly text: string;
  /** The field of the row that it stands in. */
  readonly at: number;
  /** How sure it is that something is said: by a label and a colon, or only if it can be understood. */
  readonly sort: 'labelled' | 'loose';
  /** Whether anything else that is said goes before it. */
  readonly isWeak: boolean;
}

/** What a row says besides figures: its phrases, and whether its cells hold anything else. */
export interface LineReading {
  readonly phrases: readonly Phrase[];
  /** The fields that hold something else. */
  readonly rest: readonly number[];
  /** By field, what no label announces. */
  readonly titles: readonly string[];
}

/** A longer cell is prose: looking through it would only cost time. */
const LONGEST = 300;

/** What a row that is no row of figures says. */
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

/** A comma within an amount is none between fields: Unit: 10,000 yuan. */
function withAmounts(cells: readonly string[]): readonly string[] {
  const joined = [...cells];
  for (const [at, cell] of cells.entries()) {
    const next = cells[at + 1] ?? '';
    if (!/[:\s(]\d{1,3}$/u.test(cell) || !/^\d{3}(?:\D|$)/u.test(next)) continue;
    [joined[at], joined[at + 1]] = [`${cell},${next}`, ''];
  }
  return joined;
}

/** The next field that holds something; undefined where that has a label of its own. */
function besideOf(cells: readonly string[], at: number): number | undefined {
  const next = cells.findIndex((cell, index) => index > at && cell !== '');
  const cell = cells[next] ?? '';
  return next === -1 || labelsIn(cell).length > 0 || labelOf(cell) ? undefined : next;
}

interface CellPhrases {
  readonly phrases: readonly Phrase[];
  readonly takesNext: boolean;
  /** Whether the cell says nothing else. */
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

/** What ends the text behind a label: a bracket that was opened before it, or another label, whatever it is. */
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
  // Brackets that are opened behind the label belong to what is said: 万元(人民币).
  const opened = /^[^()[\]【】]*[([【][^()[\]【】]*[)\]】]/u.exec(text)?.[0] ?? '';
  return (opened + text.slice(opened.length).replace(BEHIND, '')).replace(/[\s,;、。|([【]+$/u, '').trim();
}

const UNIT_WORD = /^(?:(?:计量|数量|金额|货币|度量)?\s{0,4}单\s{0,4}位|units?)(?=[\s(])\s{0,9}(.+)$/iu;
const IN_WORDS =
  /(?:^|\b(?:figures?|amounts?|values?|data)\s(?:are\s)?(?:expressed\s|shown\s|stated\s|given\s)?)in\s(.+)$/iu;
/** 单位为万元, 以万元为单位, 按万元计: a sentence that names a unit. */
const UNIT_SENTENCE =
  /单\s{0,4}位[为是]\s{0,4}([^\s,;。、()[\]【】]{1,12})|[以按]([^\s,;。、()[\]【】]{1,12})(?:为(?:计量)?单位|计算?|计价)(?![^\s,;。、)\]】])/u;
const BRACKETS = /[([【]([^()[\]【】]{1,80})[)\]】]/gu;
/** 万元 in brackets of their own: a title ends so. */
const ALL_BRACKETS = /^[([【]([^()[\]【】]+)[)\]】]$/u;

/** What may be said without a label: a unit behind the word for it or in brackets, and a basis or a period in brackets. */
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

  /** In brackets there may be a unit, a basis, or the one beside the other. */
  function addParts(text: string): void {
    const parts = text.split(/[,;]/u).map((part) => part.trim());
    const bases = parts.filter((part) => isBasis(part));
    for (const basis of bases) add('basis', basis);
    const rest = parts.filter((part) => !bases.includes(part) && titlePeriod([part]) === undefined).join(',');
    add('unit', unitWords(rest) ?? rest);
  }
}

/** What stands behind a word that announces a unit without a colon. */
function unitWords(text: string): string | undefined {
  return UNIT_WORD.exec(text)?.[1] ?? IN_WORDS.exec(text)?.[1];
}

function isBasis(text: string): boolean {
  const basis = readBasis(text);
  return basis.ok && basis.value !== undefined;
}

/** How a title names the time that its table tells of; a day is the day of something else. */
const TITLE_PERIOD =
  /(?<![\d~\-至到\u2010-\u2015])(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*(?:年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月?\s*[-~至到\u2010-\u2015]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月|年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份|底|末|[上中下]旬)?(?!\s*\d{1,2}\s*[日号])|年?\s*第?\s*[1-4一二三四]\s*季度|年?\s*[上下]半年|年?\s*前[一二三1-3]季度|年\s*(?:度|末|底|全年)?|-?(?:Q[1-4]|H[12])\b|[-.](?:0[1-9]|1[0-2])(?![\d.-]))(?![-~至到\u2010-\u2015])|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{4}\b/giu;

/** The one period that titles name, if they name no other that it is not a part of; undefined where they name none. */
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
