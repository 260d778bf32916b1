import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { broken, Fault, type Sink } from './archive.js';

/** The attributes of an element, by their names as they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** What is made of a part's elements. Names are without their prefix: some programs write `x:row`. */
export interface Handler {
  readonly open?: (name: string, attributes: Attributes) => void;
  /** The text of an element so far; it may come in several pieces. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** No part of a workbook is nested more deeply. */
const MAX_DEPTH = 100;

/**
 * Reads a part as XML while it is unpacked. Entities that the part declares itself are refused with the declaration:
 * workbooks have none, and with them a few lines can stand for gigabytes.
 */
export function xmlSink(part: string, { open, text, close }: Handler): Sink {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const refuse = (): never => {
    throw new Fault(broken('xml', part));
  };
  let depth = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse();
    open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return (chunk, last) => {
    parser.write(decoded(decoder, chunk, last, refuse));
    if (last) parser.close();
  };
}

function decoded(decoder: TextDecoder, chunk: Uint8Array, last: boolean, refuse: () => never): string {
  try {
    return decoder.decode(chunk, { stream: !last });
  } catch {
    return refuse();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute whose name may have a prefix, such as `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const entry = Object.entries(attributes).find(([key]) => localName(key) === name);
  return entry?.[1];
}

/** XML schema's two ways to write true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
