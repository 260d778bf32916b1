import type { Attributes } from '../../source/zip/xml.js';

/** Format code of each element, as in a workbook's formats. */
const PIECES: Readonly<Record<string, (attributes: Attributes) => string>> = {
  'number:number': numberCode,
  'number:scientific-number': () => '0.0E+0',
  'number:fraction': () => '# ?/?',
  'number:text-content': () => '@',
  'number:boolean': () => 'General',
  'number:year': ({ 'number:style': style }) => (style === 'long' ? 'yyyy' : 'yy'),
  'number:month': (attributes) => {
    const isLong = attributes['number:style'] === 'long';
    return attributes['number:textual'] === 'true' ? (isLong ? 'mmmm' : 'mmm') : isLong ? 'mm' : 'm';
  },
  'number:day': ({ 'number:style': style }) => (style === 'long' ? 'dd' : 'd'),
  'number:day-of-week': () => 'aaaa',
  'number:hours': () => 'hh',
  'number:minutes': () => 'mm',
  'number:seconds': () => 'ss',
  'number:am-pm': () => 'AM/PM',
  // Workbook formats have no code for these; spelled so that they form no period.
  'number:quarter': () => '"(Q?)"',
  'number:week-of-year': () => '"(W?)"',
};

const MOST_DIGITS = 40;

function numberCode(attributes: Attributes): string {
  const count = (name: string): number => Math.min(Number(attributes[name] ?? 0) || 0, MOST_DIGITS);
  const whole = '0'.repeat(count('number:min-integer-digits')) || '#';
  const places = count('number:decimal-places');
  const factor = Number(attributes['number:display-factor'] ?? 1);
  const commas = factor >= 1000 ? Math.min(Math.round(Math.log10(factor) / 3), 4) : 0;
  return `${whole}${places > 0 ? `.${'0'.repeat(places)}` : ''}${','.repeat(commas)}`;
}

/** Text as a quoted literal of a format code. */
function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}

/** A style of numbers, dates or text as a format code. */
export interface DataStyle {
  readonly code: string;
  /** Conditions under which other styles apply. */
  readonly maps: readonly { readonly condition: string; readonly style: string }[];
}

/** Elements that declare a data style. */
const STYLES = /^number:(?:number|percentage|currency|date|time|text|boolean)-style$/u;

/** Elements with literal text. */
const TEXTS: ReadonlySet<string> = new Set(['number:text', 'number:currency-symbol', 'number:embedded-text']);

/** Builds the format code of a style from its elements. */
export class CodeReader {
  #name: string | undefined;
  #isPercentage = false;
  #code = '';
  #text: string | undefined;
  #position = 0;
  #maps: { condition: string; style: string }[] = [];

  open(name: string, attributes: Attributes): void {
    if (STYLES.test(name)) {
      [this.#name, this.#code, this.#maps] = [attributes['style:name'] ?? '', '', []];
      this.#isPercentage = name === 'number:percentage-style';
    } else if (this.#name !== undefined) this.#openPiece(name, attributes);
  }

  #openPiece(name: string, attributes: Attributes): void {
    if (name === 'style:map') {
      const condition = (attributes['style:condition'] ?? '').replace('value()', '').replace('!=', '<>');
      this.#maps.push({ condition, style: attributes['style:apply-style-name'] ?? '' });
    } else if (TEXTS.has(name)) {
      this.#text = '';
      this.#position = Number(attributes['number:position'] ?? 0);
    } else this.#code += PIECES[name]?.(attributes) ?? '';
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  /** Returns the style and its name at its end. */
  close(name: string): readonly [string, DataStyle] | undefined {
    const text = this.#text;
    this.#text = undefined;
    if (text !== undefined) {
      if (name === 'number:embedded-text') this.#code = embedded(this.#code, text, this.#position);
      // In a percentage style only the sign makes it one.
      else this.#code += this.#isPercentage && text.trim() === '%' ? '%' : quoted(text);
    }
    if (!STYLES.test(name) || this.#name === undefined) return undefined;
    const style = { code: this.#code, maps: this.#maps };
    const read = [this.#name, style] as const;
    this.#name = undefined;
    return read;
  }
}

/** Inserts a text into a code, `position` places before the point. */
function embedded(code: string, text: string, position: number): string {
  const [, before = '', whole = '', behind = ''] = /^([^]*?)([0#]+)((?:\.0+)?,*)$/u.exec(code) ?? [];
  if (whole === '') return code + quoted(text);
  const places = whole.padStart(position + 1, '#');
  const at = places.length - position;
  return `${before}${places.slice(0, at)}${quoted(text)}${places.slice(at)}${behind}`;
}

/** The code with its conditional styles as sections. */
export function sectionsOf({ code, maps }: DataStyle, styles: ReadonlyMap<string, DataStyle>): string {
  const others = maps
    .slice(0, 2)
    .map(({ condition, style }) => `[${condition}]${styles.get(style)?.code ?? ''}`);
  return [...others, code].join(';');
}
