import { TEMPLATE_SHEETS } from '../../catalogue/labels/template.js';
import { nearest } from '../../catalogue/nearest.js';
import { nameKey } from '../../model/names.js';
import { err, ok, type Result } from '../../model/result.js';
import type { BookSheet } from './book.js';
import type { Problem } from '../problem.js';
import { excerpt } from '../words/text.js';

type Listed = Pick<BookSheet, 'name' | 'hidden'>;

/** The sheets that may be read, and what is told about the others. */
export interface Choice<Sheet extends Listed = BookSheet> {
  /** The one that was asked for, or all that are visible, the first before the others. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
  /** Whether places have to say which sheet they are in. */
  readonly among: boolean;
  readonly problems: readonly Problem[];
}

/** The notes of a template hold no figures: that they are not read need not be told. */
const NOTES: ReadonlySet<string> = new Set(Object.values(TEMPLATE_SHEETS.notes));

/** Chooses a sheet by name or number; the visible ones where none is asked for. A hidden one is read when asked for. */
export function chooseSheets<Sheet extends Listed>(
  { sheets }: { readonly sheets: readonly Sheet[] },
  wanted: string | undefined,
): Result<Choice<Sheet>, Problem> {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const sheet = wanted === undefined ? visible[0] : sheetNamed(sheets, wanted);
  if (!sheet) {
    const expected = sheets.map(({ name }) => excerpt(name));
    const like = wanted === undefined ? undefined : nearest(wanted, expected);
    return err({ code: 'file-no-sheet', args: { found: wanted, expected, nearest: like } });
  }
  const others = wanted === undefined ? visible.slice(1).filter(({ name }) => !NOTES.has(name)) : [];
  const hidden = sheets.filter((each) => each.hidden && each !== sheet).map(({ name }) => excerpt(name));
  const problems: readonly Problem[] =
    hidden.length > 0 ? [{ code: 'file-hidden-sheets', args: { hidden } }] : [];
  return ok({ sheets: [sheet, ...others], among: sheets.length > 1, problems });
}

/** By its name; a number that is no name counts the sheets from 1, as their tabs stand. */
function sheetNamed<Sheet extends Listed>(sheets: readonly Sheet[], wanted: string): Sheet | undefined {
  const named = sheets.find(({ name }) => name === wanted);
  const like = named ?? sheets.find(({ name }) => nameKey(name) === nameKey(wanted));
  return like ?? (/^[1-9]\d{0,3}$/u.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
}
