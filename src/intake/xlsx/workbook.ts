import { err, ok, type Result } from '../../model/result.js';
import type { Problem } from '../problem.js';
import { broken, openArchive, partName, unpackAll, type Archive, type Sink } from './archive.js';
import { formatOf, type NumberFormat } from './formats.js';
import { stringsSink } from './strings.js';
import { attribute, isTrue, xmlSink } from './xml.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The part that holds it. */
  readonly part: string;
}

/** What the cells of all sheets have in common. */
export interface Workbook {
  readonly archive: Archive;
  /** In the order of their tabs; only those that are tables. */
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904 on. */
  readonly date1904: boolean;
  /** The texts that cells refer to by number. */
  readonly strings: readonly string[];
  /** The number format of each style. */
  readonly formats: readonly NumberFormat[];
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedstrings.xml';

/** Opens a workbook; of its sheets, nothing is read yet. */
export function openWorkbook(bytes: Uint8Array): Result<Workbook, Problem> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  if (![WORKBOOK, RELATIONS].every((part) => archive.value.parts.has(part)))
    return err(broken('no-workbook'));
  const book = bookReader();
  const [relations, styles, strings] = [relationsReader(), stylesReader(), stringsSink(STRINGS)];
  const sinks = new Map<string, Sink>([
    [WORKBOOK, book.sink],
    [RELATIONS, relations.sink],
    [STYLES, styles.sink],
    [STRINGS, strings.sink],
  ]);
  const problem = unpackAll(archive.value, (part) => sinks.get(part));
  if (problem) return err(problem);
  return ok({
    archive: archive.value,
    sheets: book.sheets.flatMap(({ name, hidden, relation }) => {
      const part = relations.parts.get(relation);
      return part !== undefined && archive.value.parts.has(part) ? [{ name, hidden, part }] : [];
    }),
    date1904: book.date1904(),
    strings: strings.strings,
    formats: styles.formats(),
  });
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

interface BookReader {
  readonly sink: Sink;
  readonly sheets: readonly ListedSheet[];
  readonly date1904: () => boolean;
}

function bookReader(): BookReader {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  const sink = xmlSink(WORKBOOK, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const { name: title = '', state = 'visible' } = attributes;
      sheets.push({
        name: title,
        hidden: state !== 'visible',
        relation: attribute(attributes, 'id') ?? '',
      });
    },
  });
  return { sink, sheets, date1904: () => date1904 };
}

/** Which part holds a sheet, by the id of the relation; charts and macros are no tables. */
function relationsReader(): { readonly sink: Sink; readonly parts: ReadonlyMap<string, string> } {
  const parts = new Map<string, string>();
  const sink = xmlSink(RELATIONS, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship' || !type.endsWith('/worksheet')) return;
      parts.set(id, partName(target.startsWith('/') ? target : `xl/${target}`));
    },
  });
  return { sink, parts };
}

interface StylesReader {
  readonly sink: Sink;
  readonly formats: () => readonly NumberFormat[];
}

function stylesReader(): StylesReader {
  const declared = new Map<number, string>();
  const ids: number[] = [];
  let ofCells = false;
  const sink = xmlSink(STYLES, {
    open: (name, attributes) => {
      const { numFmtId = '0', formatCode = '' } = attributes;
      if (name === 'numFmt') declared.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs') ofCells = true;
      else if (name === 'xf' && ofCells) ids.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === 'cellXfs') ofCells = false;
    },
  });
  return { sink, formats: () => ids.map((id) => formatOf(id, declared)) };
}
