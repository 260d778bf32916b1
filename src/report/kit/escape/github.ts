import { escapeText } from './escape.js';

/** Levels of GitHub annotations, worst first. */
export const ANNOTATION_LEVELS = ['error', 'warning', 'notice'] as const;
export type AnnotationLevel = (typeof ANNOTATION_LEVELS)[number];

/** Place and title of an annotation. */
export interface AnnotationProperties {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
  readonly title?: string | undefined;
}

/**
 * One workflow command as the runner parses it: percent signs and line breaks are encoded everywhere, colons
 * and commas in properties. No text of a report can begin a command.
 */
export function workflowCommand(
  level: AnnotationLevel,
  properties: AnnotationProperties,
  lines: readonly string[],
): string {
  const written = [
    ['file', properties.file],
    ['line', properties.line],
    ['col', properties.col],
    ['title', properties.title],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]));
  const head = written.length === 0 ? level : `${level} ${written.join(',')}`;
  return `::${head}::${escapeData(lines.map(escapeText).join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(escapeText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
