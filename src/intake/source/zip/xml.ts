import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { broken, SinkError, type Sink } from './archive.js';

/** The attributes of an element, by their names as they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** What is made of a part's elements. */
export interface Handler {
  readonly open?: (name: string, attributes: Attributes) => void;
  /** The text of an element so far; it may come in several pieces. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * What the names of elements begin with, by their namespace: whatever a program writes there, `x:row` is `row` and
 * `t:table-row` is `table:table-row`. Elements of other namespaces are passed over with all that is in them.
 */
export type Prefixes = ReadonlyMap<string, string>;

/** No part of a workbook is nested more deeply. */
const MAX_DEPTH = 100;

/**
 * Reads a part as XML while it is unpacked. Without `prefixes` the namespace of its first element counts alone. Entities
 * that the part declares itself are refused with the declaration: workbooks have none, and with them a few lines can
 * stand for gigabytes.
 */
export function xmlSink(part: string, { open, text, close }: Handler, prefixes?: Prefixes): Sink {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const refuse = (): never => {
    throw new SinkError(broken('xml', part));
  };
  const names = new Names(prefixes);
  let depth = 0;
  /** The depth of the outermost element that is passed over; 0 outside of any. */
  let foreign = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse();
    names.declare(tag.name, tag.attributes);
    const name = names.of(tag.name);
    if (foreign === 0 && name === undefined) foreign = depth;
    if (foreign === 0 && name !== undefined) open?.(name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    const name = names.of(tag.name);
    if (foreign === 0 && name !== undefined) close?.(name);
    if (foreign === depth) foreign = 0;
    depth -= 1;
  });
  if (text) {
    const take = (piece: string): void => {
      if (foreign === 0) text(piece);
    };
    parser.on('text', take);
    parser.on('cdata', take);
  }
  return (chunk, last) => {
    parser.write(decoded(decoder, chunk, last, refuse));
    if (last) parser.close();
  };
}

/**
 * The names of elements without what a program calls their namespaces. A prefix is taken to mean the same from where it
 * is declared on: no program uses one for two things.
 */
class Names {
  /** What a prefix stands for; undefined where that does not matter. */
  readonly #spelled = new Map<string, string | undefined>();
  readonly #known = new Map<string, string | undefined>();
  #prefixes: Prefixes | undefined;

  constructor(prefixes: Prefixes | undefined) {
    this.#prefixes = prefixes;
  }

  declare(name: string, attributes: Attributes): void {
    this.#prefixes ??= new Map([[attributes[declarationOf(prefixOf(name))] ?? '', '']]);
    if (this.#spelled.size === 0) this.#spelled.set('', this.#prefixes.get(''));
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      this.#spelled.set(key.slice('xmlns:'.length), this.#prefixes.get(attributes[key] ?? ''));
      this.#known.clear();
    }
  }

  /** Undefined for a name of a namespace that does not matter. */
  of(name: string): string | undefined {
    const known = this.#known.get(name);
    if (known !== undefined || this.#known.has(name)) return known;
    const spelled = this.#spelled.get(prefixOf(name));
    const read = spelled === undefined ? undefined : spelled + name.slice(name.indexOf(':') + 1);
    if (this.#known.size >= MAX_NAMES) this.#known.clear();
    this.#known.set(name, read);
    return read;
  }
}

/** Workbooks have far fewer names. */
const MAX_NAMES = 10_000;

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? '' : name.slice(0, colon);
}

function declarationOf(prefix: string): string {
  return prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
}

function decoded(decoder: TextDecoder, chunk: Uint8Array, last: boolean, refuse: () => never): string {
  try {
    return decoder.decode(chunk, { stream: !last });
  } catch {
    return refuse();
  }
}

/** An attribute whose name may have a prefix, such as `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const entry = Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name);
  return entry?.[1];
}

/** XML schema's two ways to write true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
