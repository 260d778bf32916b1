import type { Script } from './fold.js';
import { tokensIn, withoutOverlaps, type Token } from './tokens.js';

/**
 * Named deliverables are counted by three rules, and by these alone: the items of the list behind a verb of completion
 * or start; behind a verb of carrying out, those that are called a programme, a project or a sort of building; and
 * programmes in quotation marks. A document names things in other ways too, which nothing here can tell from its prose.
 */
interface Rule {
  readonly verbs: RegExp;
  /** What an item must be to count. */
  readonly counts: RegExp;
}

const ANYTHING = /./u;
const RULES: Readonly<Record<Script, readonly Rule[]>> = {
  han: [
    {
      verbs: /(?:开工建设|启动建设|建成投运|建成投产|建成|开工|竣工|完工|动工建设|(?<!建)(?:投产|投运))/gu,
      counts: ANYTHING,
    },
    {
      verbs: /(?:启动实施|推进实施|组织实施|规划建设|推动建设|推进建设|实施|启动|推进|打造|创建|建设|推动)/gu,
      counts:
        /.(?:工程|项目|行动计划|专项规划|基地|园区|产业园|公园|机场|铁路|高铁|高速公路|水库|管道|中心|医院|纪念馆|综合体)$/u,
    },
  ],
  latin: [
    {
      verbs:
        /\b(?:complete|build|open|commission|finish|start work on|mettre en service|ach[eè]ver|construire|ouvrir)\b/giu,
      counts: ANYTHING,
    },
  ],
};
/** A programme that is known by its name in quotation marks. */
const QUOTED = /“[^”]{2,20}”(?:工程|行动计划|行动|计划|项目)/gu;
/** An object ends where its part of the sentence does. */
const OBJECT_ENDS: Readonly<Record<Script, RegExp>> = {
  han: /[,\uff0c。;:()!?\n]/u,
  latin: /[.;:()!?\n]/u,
};
const SEPARATORS: Readonly<Record<Script, RegExp>> = {
  han: /、|以及|和|及(?!其)/u,
  latin: /, | and | et | & /u,
};
/** What closes a list: 等5条高速公路, by 2026. */
const TAILS: Readonly<Record<Script, RegExp>> = {
  han: /等.*$/u,
  latin: /(?: etc| by| before| d'ici| avant| en (?=\d)).*$/u,
};
const ARTICLE: Readonly<Record<Script, RegExp>> = {
  han: /^了?/u,
  latin: /^(?:(?:the|an?|le|la|les|une?|des|du|de)\s+|l')?/iu,
};
const LEAST_LENGTH = 2;
/** Where nothing ends an object for so long, it is no list of names any more. */
const LONGEST_OBJECT = 2000;
/** Words that name nothing by themselves: 建成后, 项目开工条件, 建设项目. */
const GENERIC =
  /^(?:后|前|时|率|仪式|条件|手续|并网|项目|工程|建设|使用|投运|投产|率先|.{0,2}年?行动计划|专项规划|PPP项目|一批.*|以上.*|重点(?:项目|工程)|重大(?:项目|工程))$/u;

/** The named deliverables of a folded text. What holds a figure is a number of things, and accounted for as that. */
export function deliverablesIn(text: string, figures: readonly Token[], script: Script): readonly Token[] {
  const found = RULES[script].flatMap((rule) => objectsOf(rule, text, figures, script));
  const quoted = Array.from(text.matchAll(QUOTED), (match) => tokenOf(match.index, match[0], script));
  return withoutOverlaps([...found, ...quoted].filter((token) => isName(text, token, figures)));
}

function objectsOf(
  { verbs, counts }: Rule,
  text: string,
  figures: readonly Token[],
  script: Script,
): readonly Token[] {
  return Array.from(text.matchAll(verbs)).flatMap((verb) => {
    const from = verb.index + verb[0].length;
    const rest = text.slice(from, from + LONGEST_OBJECT);
    const length = rest.search(OBJECT_ENDS[script]);
    const list = (length === -1 ? rest : rest.slice(0, length)).replace(TAILS[script], '');
    return items(list, SEPARATORS[script])
      .map((item, place) => (place === 0 ? item : withoutCount(item, from, figures)))
      .filter(({ item }) => counts.test(item.trim()))
      .map(({ at, item }) => tokenOf(from + at, item, script));
  });
}

/** The last item of a list may have the number of them all behind it: 石门、白沙两座水库. */
function withoutCount({ at, item }: Item, from: number, figures: readonly Token[]): Item {
  const [start, end] = [from + at, from + at + item.length];
  const count = tokensIn(figures, { start, end }).find(
    (token) => isCount(token) && start + LEAST_LENGTH <= token.start && token.end < end,
  );
  return count ? { at, item: item.slice(0, count.start - start) } : { at, item };
}

function isCount({ reading }: Token): boolean {
  return reading.sort === 'amount' && (reading.unit !== undefined || reading.value === undefined);
}

interface Item {
  readonly at: number;
  readonly item: string;
}

/** The items of a list. What comes before 的 says how a thing is, as in 特色突出、优势明显的中心, and names none. */
function items(list: string, separator: RegExp): readonly Item[] {
  const all = [...split(list, separator)];
  const last = all.findIndex(({ item }) => ATTRIBUTE.test(item));
  return all.slice(Math.max(0, last)).map(({ at, item }) => {
    const length = ATTRIBUTE.exec(item)?.[0].length ?? 0;
    return { at: at + length, item: item.slice(length) };
  });
}

const ATTRIBUTE = /^(?:\p{Script=Han}{4}|.*为代表)的/u;

function* split(list: string, separator: RegExp): Generator<Item> {
  let at = 0;
  for (const match of list.matchAll(new RegExp(separator, 'gu'))) {
    yield { at, item: list.slice(at, match.index) };
    at = match.index + match[0].length;
  }
  yield { at, item: list.slice(at) };
}

function tokenOf(at: number, item: string, script: Script): Token {
  const head = (/^\s*/u.exec(item)?.[0] ?? '').length;
  const start = at + head + (ARTICLE[script].exec(item.slice(head))?.[0].length ?? 0);
  return { start, end: Math.max(start, at + item.trimEnd().length), reading: { sort: 'deliverable' } };
}

function isName(text: string, token: Token, figures: readonly Token[]): boolean {
  const { start, end } = token;
  const counted = tokensIn(figures, token).some(isCount);
  return end - start >= LEAST_LENGTH && !counted && !GENERIC.test(text.slice(start, end));
}
