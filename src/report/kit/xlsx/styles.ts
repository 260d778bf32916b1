import type { XmlElement } from '../escape/xml.js';

/** The cell styles; each also says whether the cell is to be filled in. */
export const STYLES = [
  'plain',
  'heading',
  'fixed',
  'fixed-number',
  'number',
  'text',
  'date',
  'prose',
  'title',
] as const;
export type Style = (typeof STYLES)[number];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Indexes of fonts, fills, borders and number formats below. */
const FONT = { normal: 0, bold: 1, title: 2, grey: 3 } as const;
const FILL = { none: 0, heading: 2, fixed: 3, input: 4 } as const;
const BORDER = { none: 0, thin: 1 } as const;
const FORMAT = { general: 0, text: 49, date: 164 } as const;

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  readonly locked: boolean;
}

const FIXED: Look = {
  font: FONT.normal,
  fill: FILL.fixed,
  border: BORDER.thin,
  format: FORMAT.general,
  horizontal: 'left',
  wrap: true,
  locked: true,
};
const PLAIN: Look = { ...FIXED, fill: FILL.none, border: BORDER.none, wrap: false };
const INPUT: Look = { ...FIXED, fill: FILL.input, locked: false, wrap: false };

const LOOKS: Readonly<Record<Style, Look>> = {
  plain: PLAIN,
  heading: { ...FIXED, font: FONT.bold, fill: FILL.heading, horizontal: 'center' },
  fixed: FIXED,
  'fixed-number': { ...FIXED, font: FONT.grey, horizontal: 'right' },
  number: { ...INPUT, horizontal: 'right' },
  text: { ...INPUT, format: FORMAT.text },
  date: { ...INPUT, format: FORMAT.date },
  prose: { ...PLAIN, wrap: true },
  title: { ...PLAIN, font: FONT.title, wrap: true },
};

/** The styles part of a workbook. */
export function stylesXml(font: string): XmlElement {
  return {
    name: 'styleSheet',
    attributes: { xmlns: MAIN },
    children: [
      list('numFmts', [leaf('numFmt', { numFmtId: FORMAT.date, formatCode: 'yyyy\\-mm\\-dd' })]),
      list('fonts', [
        fontXml(font, 11),
        fontXml(font, 11, 'b'),
        fontXml(font, 14, 'b'),
        fontXml(font, 11, undefined, 'FF7F7F7F'),
      ]),
      list('fills', [
        fillXml('none'),
        fillXml('gray125'),
        fillXml('solid', 'FFD9E2F3'),
        fillXml('solid', 'FFF2F2F2'),
        fillXml('solid', 'FFFFF8D6'),
      ]),
      list('borders', [borderXml(undefined), borderXml('thin')]),
      list('cellStyleXfs', [leaf('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list(
        'cellXfs',
        STYLES.map((style) => formatXml(LOOKS[style])),
      ),
      list('cellStyles', [leaf('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ],
  };
}

function leaf(name: string, attributes: Readonly<Record<string, string | number>>): XmlElement {
  return { name, attributes };
}

function list(name: string, children: readonly XmlElement[]): XmlElement {
  return { name, attributes: { count: children.length }, children };
}

function fontXml(name: string, size: number, weight?: 'b', color = 'FF000000'): XmlElement {
  return {
    name: 'font',
    children: [
      ...(weight ? [leaf(weight, {})] : []),
      leaf('sz', { val: size }),
      leaf('color', { rgb: color }),
      leaf('name', { val: name }),
    ],
  };
}

function fillXml(pattern: string, color?: string): XmlElement {
  const children = color === undefined ? [] : [leaf('fgColor', { rgb: color })];
  return {
    name: 'fill',
    children: [{ name: 'patternFill', attributes: { patternType: pattern }, children }],
  };
}

function borderXml(style: string | undefined): XmlElement {
  const color = leaf('color', { rgb: 'FFBFBFBF' });
  const sides = ['left', 'right', 'top', 'bottom'].map((name): XmlElement =>
    style === undefined ? { name } : { name, attributes: { style }, children: [color] },
  );
  return { name: 'border', children: [...sides, { name: 'diagonal' }] };
}

function formatXml({ font, fill, border, format, horizontal, wrap, locked }: Look): XmlElement {
  return {
    name: 'xf',
    attributes: {
      ...{ numFmtId: format, fontId: font, fillId: fill, borderId: border, xfId: 0 },
      ...{ applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1 },
      ...{ applyAlignment: 1, applyProtection: 1 },
    },
    children: [
      leaf('alignment', { horizontal, vertical: 'center', wrapText: wrap ? 1 : 0 }),
      leaf('protection', { locked: locked ? 1 : 0 }),
    ],
  };
}
