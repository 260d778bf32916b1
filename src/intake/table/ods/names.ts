import type { Prefixes } from '../../source/zip/xml.js';

/** The part with the tables. */
export const CONTENT = 'content.xml';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces of tables; drawings and others are skipped. */
export const PREFIXES: Prefixes = new Map([
  ...(['office', 'table', 'style', 'text', 'manifest'] as const).map(
    (name) => [`${OASIS}${name}:1.0`, `${name}:`] as const,
  ),
  [`${OASIS}datastyle:1.0`, 'number:'],
]);
