import type { Place } from '../../model/place.js';
import { ok, type Result } from '../../model/result.js';
import type { Book, BookSheet } from './book.js';
import { chooseSheets } from './choose-sheet.js';
import { findHeader } from './header.js';
import type { ChosenTable, ChosenTables, OpenedFile } from './opened.js';
import { located, type Problem } from '../problem.js';
import { openSheet } from './sheet-table.js';
import type { OpenTable } from './table.js';
import { excerpt } from '../words/text.js';

export function openBook(file: string, book: Book): OpenedFile {
  return {
    encoding: undefined,
    encodingAssumed: false,
    table: (sheet) => tableOf(book, sheet, file),
    tables: (sheet) => tablesOf(book, sheet, file),
  };
}

function tableOf(book: Book, wanted: string | undefined, file: string): Result<ChosenTable, Problem> {
  const choice = chooseSheets(book, wanted);
  if (!choice.ok) return choice;
  const { sheets, among, problems } = choice.value;
  const [sheet, ...others] = sheets;
  const told = [...problems];
  if (others.length > 0) {
    const args = { read: [excerpt(sheet.name)], others: others.map(({ name }) => excerpt(name)) };
    told.push({ code: 'file-other-sheets', args });
  }
  const table = openSheet(sheet, placeOf(sheet, among, file), false);
  return ok({ table, findings: told.map((problem) => located(problem, { file })) });
}

/** Opens all visible sheets with a table; the first if there is none. */
function tablesOf(book: Book, wanted: string | undefined, file: string): Result<ChosenTables, Problem> {
  const choice = chooseSheets(book, wanted);
  if (!choice.ok) return choice;
  const { sheets, among, problems } = choice.value;
  const opened = sheets.map((sheet) => openSheet(sheet, placeOf(sheet, among, file), true));
  const complete = opened.filter(hasTable);
  const tables = complete.length > 0 ? complete : opened.slice(0, 1);
  const others = opened.filter((table) => !tables.includes(table));
  return ok({ tables, others, findings: problems.map((problem) => located(problem, { file })) });
}

function placeOf({ name }: BookSheet, among: boolean, file: string): Place {
  return among ? { file, sheet: name } : { file };
}

/** Whether a sheet has a complete header and something below it. */
function hasTable({ head }: OpenTable): boolean {
  const found = findHeader(head);
  return found?.isComplete === true && head.at(-1) !== found.row;
}
