import { strToU8, zipSync } from 'fflate';
import { xmlText, type XmlElement } from '../escape/xml.js';
import { element, quoted, sheetXml, type WrittenSheet } from './sheet.js';
import { stylesXml } from './styles.js';

/** A workbook of a few sheets; the first one is shown. */
export interface WrittenWorkbook {
  readonly font: string;
  readonly sheets: readonly WrittenSheet[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Time of every part, so that the same table gives the same bytes: the earliest that an archive can hold. */
const TIME = new Date(1980, 0, 1);

/** The bytes of an `.xlsx` file, without author and time. */
export function workbookBytes({ font, sheets }: WrittenWorkbook): Uint8Array {
  const parts: Readonly<Record<string, XmlElement>> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([{ type: `${OFFICE}/officeDocument`, target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => ({ type: `${OFFICE}/worksheet`, target: `worksheets/sheet${at + 1}.xml` })),
      { type: `${OFFICE}/styles`, target: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesXml(font),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xmlText(xml))] as const);
  return zipSync(Object.fromEntries(files), { mtime: TIME, level: 6 });
}

function contentTypes(sheets: number): XmlElement {
  const sheetNames = Array.from({ length: sheets }, (_, at) => `/xl/worksheets/sheet${at + 1}.xml`);
  return element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', 'sheet.main'),
    ...sheetNames.map((name) => part(name, 'worksheet')),
    part('/xl/styles.xml', 'styles'),
  ]);
}

function part(name: string, type: string): XmlElement {
  return element('Override', { PartName: name, ContentType: `${TYPE}.${type}+xml` });
}

function relations(all: readonly { readonly type: string; readonly target: string }[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    all.map(({ type, target }, at) =>
      element('Relationship', { Id: `rId${at + 1}`, Type: type, Target: target }),
    ),
  );
}

function workbookXml(sheets: readonly WrittenSheet[]): XmlElement {
  return element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    element('bookViews', {}, [element('workbookView', { activeTab: 0 })]),
    element(
      'sheets',
      {},
      sheets.map(({ name }, at) => element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` })),
    ),
    element('definedNames', {}, sheets.flatMap(printTitle)),
  ]);
}

/** Repeats the frozen row and column on every printed page. */
function printTitle({ name, frozen }: WrittenSheet, index: number): readonly XmlElement[] {
  if (!frozen) return [];
  const attributes = { name: '_xlnm.Print_Titles', localSheetId: index };
  return [{ name: 'definedName', attributes, lines: [`${quoted(name)}!$1:$1`] }];
}
