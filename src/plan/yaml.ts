import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import type { Finding } from '../catalogue/findings.js';
import type { Place } from '../model/place.js';
import { err, ok, type Result } from '../model/result.js';

/** Where something is in a document: keys and indexes from its root. */
export type Path = readonly PropertyKey[];

/** One YAML file: its data, in which every scalar is text, and where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** The place of the value at a path, or of the nearest thing around it that exists. */
  place(path: Path): Place;
  /** The place of a key of the map at a path. */
  placeOfKey(path: Path, key: string): Place;
}

/** More aliases than a plan needs, and far fewer than a "billion laughs" is made of. */
const MAX_ALIASES = 100;

/** Parses one file. Nothing is thrown: syntax errors, alias bombs and bottomless nesting become findings. */
export function parseYaml(file: string, text: string): Result<YamlFile, readonly Finding[]> {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
    const problems = [...document.errors, ...document.warnings];
    if (problems.length > 0) {
      return err(problems.map((problem) => syntaxFinding(problem.message, at(file, lines, problem.pos[0]))));
    }
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return ok({ file, data, ...locator(file, document, lines) });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return err([syntaxFinding(problem, { file, line: 1, column: 1 })]);
  }
}

function syntaxFinding(problem: string, place: Place): Finding {
  return { code: 'plan-yaml', args: { problem }, place };
}

function at(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? { file, line: 1, column: 1 } : { file, line, column: col };
}

function locator(
  file: string,
  document: Document,
  lines: LineCounter,
): Pick<YamlFile, 'place' | 'placeOfKey'> {
  const placeOf = (node: Node | undefined): Place => at(file, lines, node?.range?.[0] ?? 0);
  return {
    place: (path) => placeOf(nodeAt(document, path)),
    placeOfKey: (path, key) => {
      const map = nodeAt(document, path);
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      return placeOf(isPair(pair) && isScalar(pair.key) ? pair.key : map);
    },
  };
}

/** Walks as far down a path as the document goes. */
function nodeAt(document: Document, path: Path): Node | undefined {
  let node: Node | undefined = resolve(document, document.contents ?? undefined);
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    const found = resolve(document, next);
    if (!found) return node;
    node = found;
  }
  return node;
}

function resolve(document: Document, node: unknown): Node | undefined {
  if (isAlias(node)) return node.resolve(document);
  return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
}
