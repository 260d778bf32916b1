import { GENERAL, readFormat, type NumberFormat } from '../formats/format.js';
import type { Attributes } from '../../source/zip/xml.js';
import { CodeReader, sectionsOf, type DataStyle } from './code.js';

/** Most styles kept. */
const MAX_STYLES = 65_536;

/** Text positions above the line, by a word or a distance. */
const RAISED = /^(?:super|\+?[1-9][\d.]*%)/u;

interface CellStyle {
  readonly data: string | undefined;
  readonly parent: string | undefined;
}

/** Styles of a document that affect what a reader sees. */
export class Styles {
  readonly #code = new CodeReader();
  readonly #data = new Map<string, DataStyle>();
  readonly #cells = new Map<string, CellStyle>();
  readonly #raised = new Set<string>();
  readonly #hidden = new Set<string>();
  readonly #formats = new Map<string, NumberFormat | undefined>();
  #name = '';

  open(name: string, attributes: Attributes): void {
    this.#code.open(name, attributes);
    if (name === 'style:style') this.#begin(attributes);
    if (name === 'style:text-properties' && RAISED.test(attributes['style:text-position'] ?? ''))
      this.#raised.add(this.#name);
    if (name === 'style:table-properties' && attributes['table:display'] === 'false')
      this.#hidden.add(this.#name);
  }

  text(text: string): void {
    this.#code.text(text);
  }

  close(name: string): void {
    const style = this.#code.close(name);
    if (style && this.#data.size < MAX_STYLES) this.#data.set(...style);
    if (name === 'style:style') this.#name = '';
  }

  /** Whether text in a style is superscript. */
  isRaised(style: string | undefined): boolean {
    return style !== undefined && this.#raised.has(style);
  }

  isHidden(style: string | undefined): boolean {
    return style !== undefined && this.#hidden.has(style);
  }

  /** Number format of a cell's style or its parents; `undefined` if none has one. */
  formatOf(style: string | undefined): NumberFormat | undefined {
    if (style === undefined) return undefined;
    if (!this.#formats.has(style)) this.#formats.set(style, this.#read(style));
    return this.#formats.get(style);
  }

  #begin(attributes: Attributes): void {
    const {
      'style:name': name = '',
      'style:data-style-name': data,
      'style:parent-style-name': parent,
    } = attributes;
    this.#name = name;
    if (attributes['style:family'] === 'table-cell' && this.#cells.size < MAX_STYLES)
      this.#cells.set(name, { data, parent });
  }

  #read(style: string): NumberFormat | undefined {
    let at: string | undefined = style;
    for (let depth = 0; at !== undefined && depth < 20; depth += 1) {
      const own: CellStyle | undefined = this.#cells.get(at);
      const data = own?.data === undefined ? undefined : this.#data.get(own.data);
      if (data) return data.code === '' ? GENERAL : readFormat(sectionsOf(data, this.#data));
      at = own?.parent;
    }
    return undefined;
  }
}
