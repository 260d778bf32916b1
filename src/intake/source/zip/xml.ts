import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { broken, SinkError, type Sink } from './archive.js';

/** Attributes by their qualified names. */
export type Attributes = Readonly<Record<string, string>>;

export interface Handler {
  readonly open?: (name: string, attributes: Attributes) => void;
  /** Called with text; an element's text may come in several pieces. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Prefixes by namespace: whatever prefix a program uses, `x:row` becomes `row` and `t:table-row` becomes
 * `table:table-row`. Elements of other namespaces are skipped with their contents.
 */
export type Prefixes = ReadonlyMap<string, string>;

/** Deepest nesting of a part. */
const MAX_DEPTH = 100;

/**
 * Parses a part as XML while it is unpacked. Without `prefixes`, only the first element's namespace counts. A
 * document type declaration is refused: workbooks have none, and its entities could expand a few lines to
 * gigabytes.
 */
export function xmlSink(part: string, { open, text, close }: Handler, prefixes?: Prefixes): Sink {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const refuse = (): never => {
    throw new SinkError(broken('xml', part));
  };
  const names = new Names(prefixes);
  let depth = 0;
  /** Depth of the outermost skipped element; 0 outside of any. */
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
 * Normalises element names by namespace. A prefix keeps its meaning from its declaration on: no program uses
 * one for two namespaces.
 */
class Names {
  /** Normal prefix by document prefix; `undefined` for other namespaces. */
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

  /** The normalised name; `undefined` in other namespaces. */
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

/** Most cached names; workbooks have far fewer. */
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

/** The value of an attribute by its local name, such as `id` for `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const entry = Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name);
  return entry?.[1];
}

/** Whether a value is true in XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
