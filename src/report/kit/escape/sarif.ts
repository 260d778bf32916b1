import type { MultiformatMessageString } from 'sarif';
import { escapeText } from './escape.js';

/** What ends the text of a link, and begins where it leads. */
const LINK = /\](?=\()/gu;

/**
 * Lines as a message. Viewers make links of `[text](address)` even in plain messages, and show them as web pages do: so
 * no text of a report may be one, nor turn the reading direction. A backslash is how SARIF writes the bracket itself.
 */
export function sarifMessage(...lines: readonly string[]): MultiformatMessageString {
  const text = lines.map((line) => escapeText(line).replace(LINK, String.raw`\]`)).join('\n');
  return { text };
}
