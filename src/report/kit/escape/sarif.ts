import type { MultiformatMessageString } from 'sarif';
import { escapeText } from './escape.js';

/** The end of the text of a link, before its address. */
const LINK = /\](?=\()/gu;

/**
 * Lines as a message. Viewers turn `[text](address)` into links even in plain messages, so brackets are
 * escaped with a backslash as SARIF says; so are characters that turn the reading direction.
 */
export function sarifMessage(...lines: readonly string[]): MultiformatMessageString {
  const text = lines.map((line) => escapeText(line).replace(LINK, String.raw`\]`)).join('\n');
  return { text };
}
