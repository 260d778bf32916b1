import type { Script } from './fold.js';
import type { Token } from './tokens.js';

/**
 * Named deliverables: what stands as an object behind a verb of completion or start, one item of a list after the other.
 * A document names things in many other ways; only these are counted.
 */
const VERBS: Readonly<Record<Script, RegExp>> = {
  han: /(?:开工建设|启动建设|建成投运|建成投产|建成|开工|竣工|完工|动工建设|(?<!建)(?:投产|投运))/gu,
  latin:
    /\b(?:complete|build|open|commission|finish|start(?: work on)?|mettre en service|ach[eè]ver|construire|ouvrir|lancer)\b/giu,
};
/** An object ends where its clause of the sentence does. */
const OBJECT_ENDS: Readonly<Record<Script, RegExp>> = { han: /[,,。;;:()!?\n]/u, latin: /[.;:()!?\n]/u };
const SEPARATORS: Readonly<Record<Script, RegExp>> = {
  han: /、|以及|和|及(?!其)/u,
  latin: /, | and | et | & /,
};
/** What closes a list: 等5条高速公路, 等一批项目. */
const TAILS: Readonly<Record<Script, RegExp>> = {
  han: /等.*$/u,
  latin: /(?: etc| by| before| d'ici| avant| en (?=\d)).*$/u,
};
/** What may stand before a name without being part of it. */
const HEADS: Readonly<Record<Script, RegExp>> = {
  han: /^(?:了|并|以|的)?/u,
  latin: /^(?:the|an?|le|la|les|l'|un|une|des|du|de)\s*/iu,
};
const LEAST_LENGTH = 2;

/** The named deliverables of a folded text. What holds a figure is a number of things, and accounted for as that. */
export function deliverablesIn(text: string, figures: readonly Token[], script: Script): readonly Token[] {
  return Array.from(text.matchAll(VERBS[script])).flatMap((verb) => {
    const from = verb.index + verb[0].length;
    const rest = text.slice(from);
    const length = rest.search(OBJECT_ENDS[script]);
    const object = length === -1 ? rest : rest.slice(0, length);
    const list = object.replace(TAILS[script], '');
    return items(list, SEPARATORS[script])
      .map(({ at, item }) => tokenOf(from + at, item, script))
      .filter((token) => isName(text, token, figures));
  });
}

function* split(list: string, separator: RegExp): Generator<{ at: number; item: string }> {
  let at = 0;
  for (const match of list.matchAll(new RegExp(separator, 'gu'))) {
    yield { at, item: list.slice(at, match.index) };
    at = match.index + match[0].length;
  }
  yield { at, item: list.slice(at) };
}

/** The items of a list. What comes before 的 says how a thing is, as in 特色突出、优势明显的中心, and names none. */
function items(list: string, separator: RegExp): readonly { at: number; item: string }[] {
  const all = [...split(list, separator)];
  const last = all.findIndex(({ item }) => ATTRIBUTE.test(item));
  return all.slice(Math.max(0, last)).map(({ at, item }) => {
    const length = ATTRIBUTE.exec(item)?.[0].length ?? 0;
    return { at: at + length, item: item.slice(length) };
  });
}

const ATTRIBUTE = /^\p{Script=Han}{4}的/u;

function tokenOf(at: number, item: string, script: Script): Token {
  const head = (/^\s*/u.exec(item)?.[0] ?? '').length;
  const article = HEADS[script].exec(item.slice(head))?.[0].length ?? 0;
  const start = at + head + article;
  return { start, end: Math.max(start, at + item.trimEnd().length), reading: { sort: 'deliverable' } };
}

function isName(text: string, { start, end }: Token, figures: readonly Token[]): boolean {
  if (end - start < LEAST_LENGTH) return false;
  const counted = figures.some(
    ({ reading, start: from, end: to }) =>
      from < end &&
      start < to &&
      reading.sort === 'amount' &&
      (reading.unit !== undefined || reading.value === undefined),
  );
  return !counted && !GENERIC.test(text.slice(start, end));
}

/** Words that name nothing: 建成后, 开工前, 力争项目开工, 并网. */
const GENERIC = /^(?:后|前|时|率|仪式|条件|手续|并网|项目|建设|使用|投运|投产|率先|一批.*)$/u;
