import { TEMPLATE_SHEETS } from '../../catalogue/labels/template.js';
import { nearest } from '../../catalogue/nearest.js';
import { nameKey } from '../../model/names.js';
import { err, ok, type Result } from '../../model/result.js';
import type { BookSheet } from './book.js';
import type { Problem } from '../problem.js';
import { excerpt } from '../words/text.js';

type Listed = Pick<BookSheet, 'name' | 'hidden'>;

/** Sheets to read, and problems with others. */
export interface Choice<Sheet extends Listed = BookSheet> {
  /** The requested sheet, or all visible ones in order. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
  /** Whether places must name the sheet. */
  readonly among: boolean;
  readonly problems: readonly Problem[];
}

/** Sheets of notes in templates: they hold no figures, so that not reading them is not reported. */
const NOTES: ReadonlySet<string> = new Set(Object.values(TEMPLATE_SHEETS.notes));

/** Chooses a sheet by name or number; by default all visible ones. A hidden sheet is read only on request. */
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

/** Finds a sheet by name, or by its number from 1 in tab order. */
function sheetNamed<Sheet extends Listed>(sheets: readonly Sheet[], wanted: string): Sheet | undefined {
  const named = sheets.find(({ name }) => name === wanted);
  const like = named ?? sheets.find(({ name }) => nameKey(name) === nameKey(wanted));
  return like ?? (/^[1-9]\d{0,3}$/u.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
}
