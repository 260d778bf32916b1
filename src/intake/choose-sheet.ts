import { TEMPLATE_SHEETS } from '../catalogue/labels-template.js';
import { nearest } from '../catalogue/nearest.js';
import { nameKey } from '../model/names.js';
import { err, ok, type Result } from '../model/result.js';
import type { BookSheet } from './book.js';
import type { Problem } from './problem.js';
import { excerpt } from './text.js';

type Listed = Pick<BookSheet, 'name' | 'hidden'>;

/** The sheet that is read, and what is told about the others. */
export interface Choice<Sheet extends Listed = BookSheet> {
  readonly sheet: Sheet;
  /** Whether places have to say which sheet they are in. */
  readonly among: boolean;
  readonly problems: readonly Problem[];
}

/** The notes of a template hold no figures: that they are not read need not be told. */
const NOTES: ReadonlySet<string> = new Set(Object.values(TEMPLATE_SHEETS.notes));

/** Chooses a sheet by name or number; the first visible one where none is asked for. A hidden one is read when asked for. */
export function chooseSheet<Sheet extends Listed>(
  { sheets }: { readonly sheets: readonly Sheet[] },
  wanted: string | undefined,
): Result<Choice<Sheet>, Problem> {
  const sheet = wanted === undefined ? sheets.find(({ hidden }) => !hidden) : sheetNamed(sheets, wanted);
  if (!sheet) {
    const expected = sheets.map(({ name }) => excerpt(name));
    const like = wanted === undefined ? undefined : nearest(wanted, expected);
    return err({ code: 'file-no-sheet', args: { found: wanted, expected, nearest: like } });
  }
  const others = sheets.filter((each) => each !== sheet);
  const told = others.filter(({ name, hidden }) => !hidden && !NOTES.has(name));
  const visible = told.map(({ name }) => excerpt(name));
  const hidden = others.filter((each) => each.hidden).map(({ name }) => excerpt(name));
  const problems: Problem[] = [];
  if (visible.length > 0 && wanted === undefined)
    problems.push({ code: 'file-other-sheets', args: { read: excerpt(sheet.name), others: visible } });
  if (hidden.length > 0) problems.push({ code: 'file-hidden-sheets', args: { hidden } });
  return ok({ sheet, among: others.length > 0, problems });
}

/** By its name; a number that is no name counts the sheets from 1, as their tabs stand. */
function sheetNamed<Sheet extends Listed>(sheets: readonly Sheet[], wanted: string): Sheet | undefined {
  const named = sheets.find(({ name }) => name === wanted);
  const like = named ?? sheets.find(({ name }) => nameKey(name) === nameKey(wanted));
  return like ?? (/^[1-9]\d{0,3}$/u.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
}
