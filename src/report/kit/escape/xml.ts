import XmlBuilder from 'fast-xml-builder';
import { escapeText } from './escape.js';

/** An XML element: attributes and text lines are plain text; or it holds elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly lines?: readonly string[];
  readonly children?: readonly XmlElement[];
}

/** The form of the builder: one key, the name, with the content in order. */
type Node = Readonly<Record<string, unknown>>;

/** Characters that XML forbids even as references, besides those already removed. */
const FORBIDDEN = /[\ufffe\uffff]/gu;

const BUILDER = new XmlBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/** An XML 1.0 document of an element; every text is escaped here only. */
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

/** Text without characters that XML forbids; the builder escapes the rest. */
function plainText(text: string): string {
  return escapeText(text).replace(FORBIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
