import { strToU8, zipSync, type Zippable } from 'fflate';

/** A cell of a workbook that a test writes: text, a number by its text, or the XML of a cell's inside. */
export type TestCell =
  | string
  | undefined
  | { readonly number: string; readonly format?: string }
  | { readonly type?: string; readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merged?: readonly string[];
  /** Numbers of rows, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly columns?: string;
}

export interface TestBook {
  readonly sheets: readonly TestSheet[];
  readonly date1904?: boolean;
  /** Texts are put into the table of shared texts, as Excel does; else they stand in their cells. */
  readonly shared?: boolean;
}

/** Writes a workbook, part by part, so that a test can have whatever it wants in it. */
export function workbook(book: TestBook, more: Zippable = {}): Uint8Array {
  return zipSync({ ...parts(book), ...more });
}

export function parts({ sheets, date1904 = false, shared = true }: TestBook): Zippable {
  const formats: string[] = [];
  const strings: string[] = [];
  const styleOf = (format: string | undefined): number => {
    if (format === undefined) return 0;
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const stringOf = (text: string): number => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const cellXml = (cell: TestCell, ref: string): string => {
    if (cell === undefined) return '';
    if (typeof cell === 'string') {
      return shared
        ? `<c r="${ref}" t="s"><v>${stringOf(cell)}</v></c>`
        : `<c r="${ref}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
    }
    if ('number' in cell) return `<c r="${ref}" s="${styleOf(cell.format)}"><v>${cell.number}</v></c>`;
    return `<c r="${ref}"${cell.type === undefined ? '' : ` t="${cell.type}"`}>${cell.xml}</c>`;
  };
  const sheetXml = (sheet: TestSheet): string =>
    [
      `<worksheet xmlns="${MAIN}">`,
      sheet.columns ?? '',
      '<sheetData>',
      ...sheet.rows.map((row, at) => {
        const hidden = sheet.hiddenRows?.includes(at + 1) === true ? ' hidden="1"' : '';
        const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`));
        return `<row r="${at + 1}"${hidden}>${cells.join('')}</row>`;
      }),
      '</sheetData>',
      sheet.merged
        ? `<mergeCells>${sheet.merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
        : '',
      '</worksheet>',
    ].join('');
  const bodies = sheets.map(
    (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml(sheetXml(sheet))] as const,
  );
  return {
    '[Content_Types].xml': xml(contentTypes(sheets.length)),
    '_rels/.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${escape(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${RELATIONS}">${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/>${
        shared ? `<Relationship Id="rId91" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>` : ''
      }</Relationships>`,
    ),
    ...Object.fromEntries(bodies),
    'xl/styles.xml': xml(stylesXml(formats)),
    ...(shared
      ? {
          'xl/sharedStrings.xml': xml(
            `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
          ),
        }
      : {}),
  };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${CONTENT}.${type}+xml"/>`;
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    ...Array.from({ length: sheets }, (_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
    override('/xl/styles.xml', 'styles'),
    override('/xl/sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escape(code)}"/>`);
  const used = formats.map(
    (_, at) =>
      `<xf numFmtId="${200 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join('')}</numFmts>`,
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
    '<borders count="1"><border/></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${used.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${used.join('')}</cellXfs>`,
    '</styleSheet>',
  ].join('');
}

function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
