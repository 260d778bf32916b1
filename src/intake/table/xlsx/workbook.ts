import { err, ok, type Result } from '../../../model/result.js';
import type { Problem } from '../../problem.js';
import { broken, SinkError, openArchive, unpackAll, type Archive } from '../../source/zip/archive.js';
import { attribute, isTrue, xmlSink } from '../../source/zip/xml.js';
import { formatOf, type NumberFormat } from '../formats/format.js';
import { hasRole, readRelations, type Relation } from './relations.js';
import { stringsSink, type SharedTexts } from './strings.js';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part. */
  readonly part: string;
}

/** What the cells of all sheets share. */
export interface Workbook {
  readonly archive: Archive;
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904. */
  readonly date1904: boolean;
  /** Whether stored formula results are missing or outdated. */
  readonly recalculates: boolean;
  /** Shared strings by index. */
  readonly strings: SharedTexts;
  /** Number format of each style. */
  readonly formats: readonly NumberFormat[];
}

/** Opens a workbook; no sheet is read yet. Parts are found by their relations, whatever their names. */
export function openWorkbook(bytes: Uint8Array): Result<Workbook, Problem> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const main = mainPart(archive.value);
  if (!main.ok) return main;
  const book = readBook(archive.value, main.value);
  if (!book.ok) return book;
  const relations = readRelations(archive.value, main.value);
  if (!relations.ok) return relations;
  const sheets = sheetsOf(book.value.sheets, relations.value, archive.value);
  if (!sheets.ok) return sheets;
  const formats = readFormats(archive.value, relations.value);
  if (!formats.ok) return formats;
  const strings = readStrings(archive.value, relations.value);
  if (!strings.ok) return strings;
  const { date1904, recalculates } = book.value;
  return ok({
    archive: archive.value,
    sheets: sheets.value,
    date1904,
    recalculates,
    strings: strings.value,
    formats: formats.value,
  });
}

/** The main part of the package; a binary workbook has no XML and is refused. */
function mainPart(archive: Archive): Result<string, Problem> {
  if (!archive.parts.has('_rels/.rels')) return err(broken('no-workbook'));
  const relations = readRelations(archive, '');
  if (!relations.ok) return relations;
  const main = relations.value.find((relation) => hasRole(relation, 'officeDocument'));
  return main && !main.part.endsWith('.bin') ? ok(main.part) : err(broken('no-workbook'));
}

interface Book {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  readonly recalculates: boolean;
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

function readBook(archive: Archive, part: string): Result<Book, Problem> {
  const sheets: ListedSheet[] = [];
  let [isBook, date1904, recalculates] = [false, false, false];
  const sink = xmlSink(part, {
    open: (name, attributes) => {
      if (name === 'workbook') isBook = true;
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name === 'calcPr') recalculates = isStale(attributes);
      if (name !== 'sheet') return;
      const { name: title = '', state = 'visible' } = attributes;
      sheets.push({ name: title, hidden: state !== 'visible', relation: attribute(attributes, 'id') ?? '' });
    },
  });
  const problem = unpackAll(archive, part, sink);
  if (problem) return err(problem);
  return isBook ? ok({ sheets, date1904, recalculates }) : err(broken('no-workbook'));
}

/**
 * Whether formulas were not calculated: programs that write formulas without results request it on load;
 * Excel records an unfinished calculation.
 */
function isStale({ fullCalcOnLoad, calcCompleted = '1' }: Readonly<Record<string, string>>): boolean {
  return isTrue(fullCalcOnLoad) || !isTrue(calcCompleted);
}

/** The worksheets, without charts and macros; a listed sheet that is missing is a fault of the file. */
function sheetsOf(
  listed: readonly ListedSheet[],
  relations: readonly Relation[],
  { parts }: Archive,
): Result<readonly Sheet[], Problem> {
  const sheets: Sheet[] = [];
  for (const { name, hidden, relation } of listed) {
    const found = relations.find(({ id }) => id === relation);
    if (found && !hasRole(found, 'worksheet')) continue;
    if (!found || !parts.has(found.part)) return err(broken('part', found?.part ?? relation));
    sheets.push({ name, hidden, part: found.part });
  }
  return ok(sheets);
}

/** Lists of styles; only `numFmts` and `cellXfs` apply to cells. */
const LISTS: ReadonlySet<string> = new Set(['numFmts', 'cellXfs', 'cellStyleXfs', 'dxfs']);
/** Most styles of a workbook. */
const MAX_STYLES = 65_536;

/** Number formats by style; none if the workbook has no styles. */
function readFormats(
  archive: Archive,
  relations: readonly Relation[],
): Result<readonly NumberFormat[], Problem> {
  const part = relations.find((relation) => hasRole(relation, 'styles'))?.part;
  if (part === undefined) return ok([]);
  const declared = new Map<number, string>();
  const ids: number[] = [];
  let list = '';
  const sink = xmlSink(part, {
    open: (name, attributes) => {
      const { numFmtId = '0', formatCode = '' } = attributes;
      if (LISTS.has(name)) list = name;
      else if (name === 'numFmt' && list === 'numFmts') declared.set(Number(numFmtId), formatCode);
      else if (name === 'xf' && list === 'cellXfs') ids.push(Number(numFmtId));
      if (ids.length > MAX_STYLES) throw new SinkError(broken('xml', part));
    },
  });
  const problem = unpackAll(archive, part, sink);
  if (problem) return err(problem);
  const formats = new Map([...new Set(ids)].map((id) => [id, formatOf(id, declared)] as const));
  return ok(ids.flatMap((id) => formats.get(id) ?? []));
}

/** Shared strings; none if cells hold their texts themselves. */
function readStrings(archive: Archive, relations: readonly Relation[]): Result<SharedTexts, Problem> {
  const part = relations.find((relation) => hasRole(relation, 'sharedStrings'))?.part;
  if (part === undefined || !archive.parts.has(part)) return ok({ texts: [], marks: new Map() });
  const { sink, texts, marks } = stringsSink(part);
  const problem = unpackAll(archive, part, sink);
  return problem ? err(problem) : ok({ texts, marks });
}
