import type { Table } from './cells.js';
import { readHeader } from './header.js';
import type { OpenTable } from './table.js';
import { unitOver } from './title-unit.js';
import type { Vocabulary } from './vocabulary.js';

/** What the rows of an open table have in common; undefined where its header cannot be used. Nothing is told of it. */
export function tableOf({ head, header: row }: OpenTable, words: Vocabulary): Table | undefined {
  if (!row) return undefined;
  const { header } = readHeader(row.fields, words.units);
  return header && { words, header, title: unitOver(head, row, words.units)?.title };
}
