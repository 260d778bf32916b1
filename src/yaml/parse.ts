import { Composer, isMap, isScalar, isSeq, Lexer, Parser, type Document, type Node } from 'yaml';
import type { Finding } from '../catalogue/findings.js';
import type { Place } from '../model/place.js';
import { err, ok, type Result } from '../model/result.js';
import { resolveAliases, type Aliases } from './aliases.js';
import { excessOf, type CstToken, type Excess } from './excess.js';
import { LineOffsets } from './lines.js';
import { MAX_BYTES, tooLarge, type YamlSort } from './read-text.js';

/** Keys and indexes from the root of a document. */
export type Path = readonly PropertyKey[];

/** A parsed YAML file: its data, in which every scalar is text, and the places of its parts. */
export interface YamlFile {
  readonly sort: YamlSort;
  readonly file: string;
  readonly data: unknown;
  /** Place of the value at a path, or of the nearest existing parent. */
  readonly place: (path: Path) => Place;
  /** Place of a key in the map at a path. */
  readonly placeOfKey: (path: Path, key: string) => Place;
}

/** Errors that break the structure of a file. Only the first is reported: later ones are mostly its consequences. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'IMPOSSIBLE',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'MULTIPLE_DOCS',
  'NON_STRING_KEY',
  'TAB_AS_INDENT',
  'UNEXPECTED_TOKEN',
]);

/** A problem whose line is not known yet. */
interface Problem {
  readonly sort: string;
  readonly offset: number;
  readonly detail: string;
}

/** Parses one file. Throws nothing: syntax errors, alias bombs and excessive nesting become findings. */
export function parseYaml(
  file: string,
  text: string,
  of: YamlSort = 'plan',
): Result<YamlFile, readonly Finding[]> {
  if (text.length > MAX_BYTES) return err([tooLarge(file, of)]);
  const source = text.replace(/^\uFEFF/u, '');
  const lines = new LineOffsets(source);
  const refused = (problems: readonly Problem[]): Result<never, readonly Finding[]> =>
    err(
      problems.map(({ sort, offset, detail }) => ({
        code: `${of}-yaml` as const,
        args: { sort, detail },
        place: { file, ...lines.positionOf(offset) },
      })),
    );
  try {
    const { tokens, excess } = tokensOf(source);
    if (excess) return refused([{ ...excess, detail: '' }]);
    const [document, another] = compose(tokens, source.length);
    const problems = document ? problemsOf(document, another, source) : [];
    if (problems.length > 0) return refused(problems);
    if (!document?.contents) return err([emptyFile(file, of)]);
    const aliases = resolveAliases(document);
    if (!aliases.ok) return refused([aliases.error]);
    const data: unknown = document.toJS({ maxAliasCount: -1 });
    return ok({ sort: of, file, data, ...locator(file, document, aliases.value, lines) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused([{ sort: 'unreadable', offset: 0, detail }]);
  }
}

/** Most open nodes and lexemes while parsing: more than any file has that {@link excessOf} accepts. */
const MAX_OPEN = 500;
const MAX_PIECES = 400_000;

/** The tokens of a text; stops at the limits, because each lexeme costs memory. */
function tokensOf(source: string): { readonly tokens: readonly CstToken[]; readonly excess?: Excess } {
  const parser = new Parser();
  const tokens: CstToken[] = [];
  let pieces = 0;
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    pieces += 1;
    if (parser.stack.length <= MAX_OPEN && pieces <= MAX_PIECES) continue;
    const excess = excessOf([...tokens, ...parser.end()]) ?? { sort: 'too-many-parts', offset: 0 };
    return { tokens, excess };
  }
  tokens.push(...parser.end());
  const excess = excessOf(tokens);
  return excess ? { tokens, excess } : { tokens };
}

function problemsOf(
  document: Document.Parsed,
  another: Document.Parsed | undefined,
  source: string,
): Problem[] {
  const problems = [...document.errors, ...document.warnings]
    .map(({ code, pos: [offset], message }) => ({
      sort: code,
      offset,
      detail: code === 'DUPLICATE_KEY' ? wordAt(source, offset) : message,
    }))
    .toSorted((a, b) => a.offset - b.offset);
  if (another) problems.push({ sort: 'MULTIPLE_DOCS', offset: another.range[0], detail: '' });
  const first = problems.findIndex(({ sort }) => STRUCTURAL.has(sort));
  return problems.filter(({ sort }, index) => index <= first || !STRUCTURAL.has(sort));
}

function emptyFile(file: string, of: YamlSort): Finding {
  return { code: `${of}-empty-file`, args: {}, place: { file, line: 1, column: 1 } };
}

/**
 * Keeps every scalar as text, because YAML's own numbers would pass through binary floats. Tags have no
 * meaning; keys are plain words.
 */
function compose(tokens: readonly CstToken[], length: number): readonly Document.Parsed[] {
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, stringKeys: true });
  return [...composer.compose(tokens, true, length)];
}

/** The word at an offset, for errors that carry only the position of a key. */
function wordAt(source: string, offset: number): string {
  const word = /^(?:"([^"\n]*)"|'([^'\n]*)'|[^\s:,{}[\]]+)/u.exec(source.slice(offset, offset + 100));
  return word?.[1] ?? word?.[2] ?? word?.[0] ?? '';
}

function locator(
  file: string,
  document: Document,
  aliases: Aliases,
  lines: LineOffsets,
): Pick<YamlFile, 'place' | 'placeOfKey'> {
  const placeOf = (node: Node | undefined): Place => ({
    file,
    ...lines.positionOf(node?.range?.[0] ?? 0),
  });
  return {
    place: (path) => placeOf(nodeAt(document, aliases, path)),
    placeOfKey: (path, key) => {
      const map = nodeAt(document, aliases, path);
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      return placeOf(isScalar(pair?.key) ? pair.key : map);
    },
  };
}

/** Follows a path as far as the document goes. */
function nodeAt(document: Document, aliases: Aliases, path: Path): Node | undefined {
  let node: Node | undefined = document.contents ?? undefined;
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    const found = aliases.get(next) ?? next;
    if (!isMap(found) && !isSeq(found) && !isScalar(found)) return node;
    node = found;
  }
  return node;
}
