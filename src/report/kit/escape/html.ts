import { escapeText } from './escape.js';

/** Escaped markup. Only {@link html} makes it. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag for markup: escapes every text put in. HTML is escaped only here. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = parts.reduce((before, part, at) => before + markupOf(values[at - 1] ?? '') + part);
  return { markup };
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

function escapeHtml(text: string): string {
  return escapeText(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
