import { escapeText } from './escape.js';

/** A block of a Markdown page. All its text is plain and is escaped here only. */
export type Block =
  | { readonly sort: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly sort: 'paragraph'; readonly text: string }
  | { readonly sort: 'strong'; readonly text: string }
  | { readonly sort: 'labelled'; readonly label: string; readonly text: string }
  | { readonly sort: 'contents'; readonly separator: string; readonly items: readonly ContentsItem[] }
  | { readonly sort: 'code'; readonly lines: readonly string[] }
  | {
      readonly sort: 'table';
      readonly columns: readonly MarkdownColumn[];
      readonly rows: readonly MarkdownRow[];
    };

export interface MarkdownColumn {
  readonly heading: string;
  readonly align?: 'right';
}
export type MarkdownRow = readonly string[];

/** A column of numbers. */
export function numbers(heading: string): MarkdownColumn {
  return { heading, align: 'right' };
}

/** A link to a heading of the page, with a text beside it. The anchor is the heading's own text: an id. */
export interface ContentsItem {
  readonly anchor: string;
  readonly text: string;
}

/** Blocks as GitHub Markdown, which has tables. */
export function markdownText(blocks: readonly Block[]): string {
  return blocks.map((block) => `${blockText(block)}\n`).join('\n');
}

function blockText(block: Block): string {
  switch (block.sort) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'strong':
      return `**${escapeMarkdown(block.text)}**`;
    case 'labelled':
      return `**${escapeMarkdown(block.label)}** ${escapeMarkdown(block.text)}`;
    case 'contents':
      return block.items
        .map(
          ({ anchor, text }) =>
            `- [${escapeMarkdown(anchor)}](#${anchor})${block.separator}${escapeMarkdown(text)}`,
        )
        .join('\n');
    case 'code':
      return fenced(block.lines.map((line) => escapeText(line)));
    case 'table':
      return [
        rowText(block.columns.map(({ heading }) => heading)),
        `|${block.columns.map(({ align }) => (align === 'right' ? ' ---: |' : ' --- |')).join('')}`,
        ...block.rows.map(rowText),
      ].join('\n');
  }
}

/** Text between fences that are longer than any inside it. */
function fenced(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/gu) ?? []);
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}

function rowText(cells: MarkdownRow): string {
  return `|${cells.map((cell) => ` ${escapeMarkdown(cell)} |`).join('')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters with a meaning inside a line: code, emphasis, links, cells, strikethrough, formulas. */
const SPECIAL = /[\\`*_[\]|~$#]/gu;
/** Characters that begin a list or an underline at the start of a line. */
const LEADING = /^(\d{1,9}(?=[.)](?:\s|$))|)([-+=.)])/u;
/** Addresses that become links by themselves. */
const ADDRESS = /:\/\/|www\./giu;
/** What GitHub turns into mentions, links to issues, and emoji such as `:100:`. */
const CALLED = /[@#](?=\S)|\bGH-(?=\d)|:(?=(?:100|1234|\d*[a-z+-][\w+\\-]*):)/giu;

/** Escapes plain text so that Markdown shows it as it is at any place of a line, without mentions. */
export function escapeMarkdown(text: string): string {
  return escapeText(text.trim())
    .replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character)
    .replace(SPECIAL, String.raw`\$&`)
    .replace(LEADING, String.raw`$1\$2`)
    .replace(ADDRESS, (address) => (address === '://' ? String.raw`:\/\/` : `${address.slice(0, -1)}\\.`))
    .replace(CALLED, '$&<!-- -->');
}
