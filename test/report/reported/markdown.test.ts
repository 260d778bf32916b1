import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/words.js';
import { escapeMarkdown, markdownText, type Block } from '../../../src/report/kit/escape/markdown.js';
import { escapeText } from '../../../src/report/kit/escape/escape.js';
import { renderMarkdown } from '../../../src/report/reported/markdown.js';
import { hostileCheck, hostileText, hostileValidation, OPTIONS } from '../hostile.js';
import { RESULT } from '../sample.js';

/** All that a paper is made of; anything else came of text that was read as Markdown. */
const PLAIN = new Set(['heading', 'paragraph', 'table', 'space', 'strong', 'text', 'escape']);
/** Parts a text from itself, so that nothing in it is taken for a name, and shows nothing. */
const PARTING = '<!-- -->';

function tokensOf(markdown: string): readonly Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** What is neither plain text nor a part of the paper. */
function intruders(markdown: string): readonly string[] {
  return tokensOf(markdown)
    .filter(({ type, raw }) => !PLAIN.has(type) && raw !== PARTING)
    .map(({ type, raw }) => `${type}: ${raw}`);
}

function tablesOf(markdown: string): readonly Tokens.Table[] {
  return tokensOf(markdown).filter((token): token is Tokens.Table => token.type === 'table');
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a reader sees of tokens. */
function seen(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'html') return '';
      if ('tokens' in token && token.tokens.length > 0) return seen(token.tokens);
      return token.type === 'escape'
        ? (token as Tokens.Escape).text
        : token.raw.replace(/&(?:amp|lt|gt);/gu, (entity) => ENTITIES[entity] ?? entity);
    })
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const WHERE: Readonly<Record<string, (text: string) => Block>> = {
  'a heading': (text) => ({ sort: 'heading', level: 2, text }),
  'a paragraph': (text) => ({ sort: 'paragraph', text }),
  'a cell': (text) => ({
    sort: 'table',
    columns: [{ heading: text }, { heading: 'b', align: 'right' }],
    rows: [[text, 'c']],
  }),
};

describe('plain text in Markdown', () => {
  it.each(Object.entries(WHERE))('reads as it is in %s', (_, block) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = squeezed(escapeText(text.trim()));
        fc.pre(shown !== '');
        const markdown = markdownText([block(text)]);
        expect(intruders(markdown)).toEqual([]);
        const [first] = marked.lexer(markdown);
        const inside =
          first?.type === 'table'
            ? (first as Tokens.Table).rows[0]?.[0]?.tokens
            : (first as Tokens.Heading | Tokens.Paragraph).tokens;
        expect(squeezed(seen(inside ?? []))).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['<b> & </b>', '&lt;b&gt; &amp; &lt;/b&gt;'],
    ['a|b', 'a\\|b'],
    ['[a](http://b.c) www.d', '\\[a\\](http:\\/\\/b.c) www\\.d'],
    ['@octocat a@b.c #1 GH-2', '@<!-- -->octocat a@<!-- -->b.c \\#<!-- -->1 GH-<!-- -->2'],
    ['r.csv:100:21 r.csv:12:21 :+1: :a_b:', 'r.csv:<!-- -->100:21 r.csv:12:21 :<!-- -->+1: :<!-- -->a\\_b:'],
    ['1. a', '1\\. a'],
    ['- a', '\\- a'],
    ['# a #', '\\# a \\#'],
    ['2022-06-30', '2022-06-30'],
    ['a * b_c $d$ ~e~ `f` \\', 'a \\* b\\_c \\$d\\$ \\~e\\~ \\`f\\` \\\\'],
    ['a\nb\u202e', 'a\\\\nb\\\\u202e'],
  ])('%j is %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});

describe('a paper', () => {
  it.each(LANGUAGES)('is made of headings, paragraphs and tables (%s)', (language) => {
    for (const result of [RESULT, hostileValidation('x')])
      expect(intruders(renderMarkdown(result, 2, { ...OPTIONS, language }))).toEqual([]);
  });

  it('keeps its tables, their columns and nothing else, whatever the text', () => {
    const shape = (markdown: string): unknown =>
      tablesOf(markdown).map(({ header, rows }) => [header.length, rows.map((row) => row.length)]);
    for (const make of [hostileCheck, hostileValidation]) {
      const usual = shape(renderMarkdown(make('x'), 2, OPTIONS));
      fc.assert(
        fc.property(hostileText, (text) => {
          const markdown = renderMarkdown(make(text), 2, OPTIONS);
          expect(shape(markdown)).toEqual(usual);
          expect(intruders(markdown)).toEqual([]);
        }),
        { numRuns: 100 },
      );
    }
  });

  it('leaves out what --quiet and --summary leave out', () => {
    const full = renderMarkdown(RESULT, 2, OPTIONS);
    const quiet = renderMarkdown(RESULT, 2, { ...OPTIONS, quiet: true });
    const summary = renderMarkdown(RESULT, 2, { ...OPTIONS, summary: true });
    expect(full).toContain('| t2-roads |');
    expect(quiet).not.toContain('| t2-roads |');
    expect(quiet).toContain('| t2-east |');
    expect(summary).not.toContain('| t2-east |');
    for (const text of [full, summary]) expect(text).toContain('By lead department');
  });

  it('of a validation says whose it is, which reports are in, and what is not listed', () => {
    const markdown = renderMarkdown(hostileValidation('Works'), 2, OPTIONS);
    expect(markdown).toContain('\nValidated as of 2022-06-30;');
    expect(markdown).toContain('\nThe submission of Works\n');
    expect(markdown).toContain('\n| Department | 2022 | due | in | complete | on time | timely |\n');
    expect(markdown).toContain('\n| Works | –✗ | 2 | 1 | 50.0% | 0 | 0.0% |\n');
    expect(markdown).toContain('\n2 more are not listed; a larger --max-findings lists them\n');
    expect(markdown).toContain('\n1 ignored, as --ignore asks\n');
    expect(markdown).toMatch(/\n\*\*Exit status 2: the data has 4 errors\*\*\n$/u);
  });
});
