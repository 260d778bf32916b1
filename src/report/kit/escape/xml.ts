import XmlBuilder from 'fast-xml-builder';
import { escapeText } from './escape.js';

/** An element of XML: plain text in its attributes and in its lines, or elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly lines?: readonly string[];
  readonly children?: readonly XmlElement[];
}

/** The form that the builder takes: one key that is the name, with all that is inside, in order. */
type Node = Readonly<Record<string, unknown>>;

/** Characters that no XML document may have, even as a reference, besides those that are never let through. */
const FORBIDDEN = /[\ufffe\uffff]/gu;

const BUILDER = new XmlBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/** An element and all that is in it as a document of XML 1.0; every text in it is escaped here and nowhere else. */
export function xmlText(root: XmlElement): string {
  const declaration = { '?xml': [], ':@': { '@_version': '1.0', '@_encoding': 'UTF-8' } };
  return `${BUILDER.build([declaration, nodeOf(root)]).trim()}\n`;
}

function nodeOf({ name, attributes = {}, lines = [], children = [] }: XmlElement): Node {
  const text = lines.map(plainText).join('\n');
  return {
    [name]: [...(text === '' ? [] : [{ '#text': text }]), ...children.map(nodeOf)],
    ':@': Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [`@_${key}`, plainText(String(value))]),
    ),
  };
}

/** Text without characters that XML forbids; the builder does what is left to do. */
function plainText(text: string): string {
  return escapeText(text).replace(FORBIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
