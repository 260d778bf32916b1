import stringWidth from 'string-width';
import type { Ink } from './paint.js';
import { plainWidth } from './plain.js';
import { blanks, span, whole, widthOf, type Line, type Span } from './text.js';

/** One grapheme and its width in columns. */
interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly ink: Ink;
  /** The span from which it must not be separated. */
  readonly whole: Span | undefined;
}

/** Glyphs between which a line must not break. */
interface Piece {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
  readonly blank: boolean;
}

/** Characters that begin no line, and characters that end none. */
const CLOSING = /^[\p{Pe}\p{Pf}\u3001\u3002\uff0c\uff0e\uff1b\uff1a\uff1f\uff01,.;:?!%‰]/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;

/**
 * Breaks a line at a width: between words or any two Chinese characters, and within a word only if the word
 * alone is too long. A whole span goes beyond the width instead; nothing is cut off. `hanging` is the indent
 * of the lines after the first, in columns.
 */
export function wrap(spans: Line, width: number, hanging = 0): readonly Line[] {
  if (widthOf(spans) <= width) return [spans];
  const rest = Math.max(2, width - hanging);
  const lines = breakInto(piecesOf(glyphsOf(spans)), (at) => (at === 0 ? width : rest));
  return lines.map((glyphs, at) => [...(at > 0 && hanging > 0 ? [blanks(hanging)] : []), ...spansOf(glyphs)]);
}

/** `file:line` or `file:line:column` in a sentence: between blanks or in parentheses. */
const PLACE =
  /(?<![^\s(\uff08])[^\s(),;\uff08\uff09\uff0c\uff1b]+:\d+(?::\d+)?(?![^\s,;:)\uff09\uff0c\uff1b\uff1a\u3002])/gu;

function glyphsOf(spans: Line): readonly Glyph[] {
  return spans.flatMap(withWholePlaces).flatMap((each) =>
    graphemesOf(each.text).map((text) => ({
      text,
      width: plainWidth(text) ?? stringWidth(text),
      ink: each.ink,
      whole: each.whole && each,
    })),
  );
}

/** Splits a span so that each place in it stays whole. */
function withWholePlaces(words: Span): Line {
  if (words.whole) return [words];
  const places = [...words.text.matchAll(PLACE)];
  const ends = places.map(({ 0: text, index }) => index + text.length);
  return [
    ...places.flatMap(({ 0: text, index }, at) => [
      span(words.text.slice(ends[at - 1] ?? 0, index), words.ink),
      whole(text, words.ink),
    ]),
    span(words.text.slice(ends.at(-1) ?? 0), words.ink),
  ];
}

let segmenter: Intl.Segmenter | undefined;

/** Plain characters never join; the slow segmenter for others is made when first needed. */
function graphemesOf(text: string): readonly string[] {
  if (plainWidth(text) !== undefined) return Array.from(text);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function piecesOf(glyphs: readonly Glyph[]): readonly Piece[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && sticks(before, glyph)) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map((group) => ({ glyphs: group, width: totalWidth(group), blank: isBlank(group[0]) }));
}

/** Whether two neighbouring glyphs stay on one line. */
function sticks(before: Glyph, after: Glyph): boolean {
  if (before.whole && before.whole === after.whole) return true;
  if (isBlank(before) || isBlank(after)) return isBlank(before) && isBlank(after);
  if (CLOSING.test(after.text) || OPENING.test(before.text)) return true;
  return before.width < 2 && after.width < 2;
}

function breakInto(
  pieces: readonly Piece[],
  widthAt: (line: number) => number,
): readonly (readonly Glyph[])[] {
  const done: (readonly Glyph[])[] = [];
  let current: Glyph[] = [];
  let room = widthAt(0);
  const startAnotherUnlessFits = (width: number): void => {
    if (width <= room || current.length === 0) return;
    done.push(current);
    current = [];
    room = widthAt(done.length);
  };
  for (const { glyphs, width, blank } of pieces) {
    startAnotherUnlessFits(width);
    if (blank && current.length === 0 && done.length > 0) continue;
    for (const glyph of glyphs) {
      if (!glyph.whole) startAnotherUnlessFits(glyph.width);
      current.push(glyph);
      room -= glyph.width;
    }
  }
  return [...done, current];
}

/** Joins neighbours of the same ink. */
function spansOf(glyphs: readonly Glyph[]): Line {
  const runs: { text: string; ink: Ink }[] = [];
  for (const { text, ink } of glyphs) {
    const run = runs.at(-1);
    if (run?.ink === ink) run.text += text;
    else runs.push({ text, ink });
  }
  return runs.map(({ text, ink }) => span(text, ink));
}

function isBlank(glyph: Glyph | undefined): boolean {
  return glyph?.text === ' ';
}

function totalWidth(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((width, glyph) => width + glyph.width, 0);
}
