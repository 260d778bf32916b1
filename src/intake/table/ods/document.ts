import { err, ok, type Result } from '../../../model/result.js';
import type { Book, Merges } from '../book.js';
import type { Problem } from '../../problem.js';
import { broken, openArchive, unpackAll, type Archive } from '../../source/zip/archive.js';
import { MAX_SHEET_ROW } from '../xlsx/references.js';
import { xmlSink, type Attributes } from '../../source/zip/xml.js';
import { CONTENT, PREFIXES } from './names.js';
import { DocumentRows } from './document-rows.js';
import { OdsTableReader } from './rows.js';
import { Styles } from './styles.js';

const STYLES = 'styles.xml';
const MANIFEST = 'meta-inf/manifest.xml';

interface DocumentTable extends Merges {
  readonly name: string;
  readonly hidden: boolean;
}

/** Opens a spreadsheet document. Merged cells are read now, rows on demand. */
export function openDocument(bytes: Uint8Array): Result<Book, Problem> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const problem = encryptedIn(archive.value);
  if (problem) return err(problem);
  const styles = new Styles();
  const ofStyles = archive.value.parts.has(STYLES) ? readStyles(archive.value, styles) : undefined;
  if (ofStyles) return err(ofStyles);
  const tables = readTables(archive.value, styles);
  if (!tables.ok) return tables;
  const sheets = tables.value.map((table, at) => ({
    name: table.name,
    hidden: table.hidden,
    merges: () => table,
    open: () => new DocumentRows(archive.value, styles, at),
  }));
  return ok({ sheets });
}

function encryptedIn(archive: Archive): Problem | undefined {
  if (!archive.parts.has(MANIFEST)) return undefined;
  const seen = { encrypted: false };
  const sink = xmlSink(
    MANIFEST,
    {
      open: (name) => {
        seen.encrypted ||= name === 'manifest:encryption-data';
      },
    },
    PREFIXES,
  );
  const problem = unpackAll(archive, MANIFEST, sink);
  return seen.encrypted ? { code: 'file-encrypted', args: {} } : problem;
}

function readStyles(archive: Archive, styles: Styles): Problem | undefined {
  return unpackAll(archive, STYLES, xmlSink(STYLES, handlerOf(styles), PREFIXES));
}

function handlerOf(styles: Styles): Required<Parameters<typeof xmlSink>[1]> {
  return {
    open: (name, attributes) => {
      styles.open(name, attributes);
    },
    text: (text) => {
      styles.text(text);
    },
    close: (name) => {
      styles.close(name);
    },
  };
}

/** Reads a document's tables and, on the way, the styles declared in its content. */
function readTables(archive: Archive, styles: Styles): Result<readonly DocumentTable[], Problem> {
  const tables: DocumentTable[] = [];
  const reader = new OdsTableReader(styles, () => true);
  const ofStyles = handlerOf(styles);
  let lines: number[] = [];
  let title: Attributes = {};
  const seen = { spreadsheet: false };
  const problem = unpackAll(
    archive,
    CONTENT,
    xmlSink(
      CONTENT,
      {
        open: (name, attributes) => {
          seen.spreadsheet ||= name === 'office:spreadsheet';
          if (name === 'table:table' && reader.depth === 0) title = attributes;
          ofStyles.open(name, attributes);
          reader.open(name, attributes);
        },
        text: (text) => {
          ofStyles.text(text);
          reader.text(text);
        },
        close: (name) => {
          ofStyles.close(name);
          reader.close(name);
          for (const { number } of reader.take()) if (lines.length < MAX_SHEET_ROW) lines.push(number);
          if (name !== 'table:table' || reader.depth > 0) return;
          const { 'table:name': tableName = '', 'table:style-name': style } = title;
          tables.push({ name: tableName, hidden: styles.isHidden(style), ranges: reader.told.merged, lines });
          lines = [];
        },
      },
      PREFIXES,
    ),
  );
  if (problem) return err(problem);
  return seen.spreadsheet ? ok(tables) : err(broken('no-workbook'));
}
