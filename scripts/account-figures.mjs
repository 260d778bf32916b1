import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Accounts for every number of a plan's document: the target that sets it, or the reason why it sets none.
 *
 *     node scripts/account-figures.mjs <plan folder> <document>
 *
 * Lists each number with its clause and what accounts for it; ends with status 1 if one is left over, or if the plan
 * lists a figure that the document does not have.
 *
 * @import { Plan, Target } from '../dist/index.js'
 * @typedef {{ clause: string, text: string }} Passage a stretch of the document under one clause
 * @typedef {{ clause: string, number: string, context: string, by: string | undefined }} Account
 */

// 一批 is no number but the lack of one: a target whose value is unknown.
const NUMERALS = '一二两三四五六七八九十';
const CHINESE = new RegExp(`[${NUMERALS}]+(?=[个所座条家级项处套次种类园县产])`, 'gu');
const ARABIC = /\d+(?:\.\d+)?/gu;

/**
 * Cuts a document into passages by its own numbering: 一、 then (一) then 1. then (1).
 *
 * @param {string} document
 * @returns {Passage[]}
 */
export function passagesOf(document) {
  const marker = new RegExp(
    `^([${NUMERALS}]+)、|^[((]([${NUMERALS}]+)[))]|^(\\d{1,2})\\.(?!\\d)|[((](\\d{1,2})[))](?=[\\p{L}“])`,
    'gmu',
  );
  const levels = ['', '', '', ''];
  const passages = [];
  let from = 0;
  for (const match of document.matchAll(marker)) {
    passages.push({ clause: clauseOf(levels), text: document.slice(from, match.index) });
    const level = [1, 2, 3, 4].findIndex((group) => match[group] !== undefined);
    levels[level] = match[level + 1] ?? '';
    levels.fill('', level + 1);
    from = match.index + match[0].length;
  }
  passages.push({ clause: clauseOf(levels), text: document.slice(from) });
  return passages.filter(({ text }) => text.trim() !== '');
}

/** @param {readonly string[]} levels */
function clauseOf([section = '', part = '', task = '', item = '']) {
  return section + (part && `(${part})`) + task + (item && `(${item})`);
}

/**
 * Every number of the document with what accounts for it.
 *
 * @param {Plan} plan
 * @param {string} document
 * @returns {Account[]}
 */
export function accountFor(plan, document) {
  /** @type {Set<unknown>} Targets and listed figures that account for a number already. */
  const used = new Set();
  return passagesOf(document.normalize('NFKC')).flatMap(({ clause, text }) =>
    numbersIn(text).map(({ number, at }) => ({
      clause,
      number,
      context: text.slice(Math.max(0, at - 8), at + number.length + 8).replaceAll(/\s+/gu, ' '),
      by: accountOf(plan, clause, text, number, at, used),
    })),
  );
}

/** @param {string} text */
function numbersIn(text) {
  return [...text.matchAll(ARABIC), ...text.matchAll(CHINESE)]
    .map((match) => ({ number: match[0], at: match.index }))
    .sort((a, b) => a.at - b.at);
}

/**
 * @param {Plan} plan
 * @param {string} clause
 * @param {string} text
 * @param {string} number
 * @param {number} at
 * @param {Set<unknown>} used
 */
function accountOf(plan, clause, text, number, at, used) {
  return (
    dateAccount(plan, clause, text, number, at) ??
    figureAccount(plan, clause, text, number, at, used) ??
    targetAccount(plan, clause, text, number, at, used) ??
    nameAccount(plan, clause, text, number, at)
  );
}

/**
 * Dates: the plan's period, a target's deadline or start, and the days named before the first clause.
 *
 * @param {Plan} plan
 * @param {string} clause
 * @param {string} text
 * @param {string} number
 * @param {number} at
 */
function dateAccount(plan, clause, text, number, at) {
  const rest = text.slice(at + number.length);
  const dated = /^(?:-\d{4})?年|^[月日]/u.test(rest) || /\d{4}-$/u.test(text.slice(0, at));
  if (!dated) return undefined;
  if (clause === '') return 'the head of the document: when it was issued, and its period';
  const year = Number(number);
  const targets = targetsAt(plan, clause).filter(({ due }) => yearOf(due) === year);
  const [target] = targets.filter(({ dueIs }) => dueIs === 'printed');
  if (target) return `deadline of ${target.id}`;
  const inPeriod = yearOf(plan.period.start) <= year && year <= yearOf(plan.period.end);
  return inPeriod && /^(?:-\d{4})?年/u.test(rest) ? "the plan's period" : undefined;
}

/** @param {number} day */
function yearOf(day) {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/**
 * A target of the clause that asks for this number, in the unit that follows it. It accounts for one number only: the
 * same number printed twice takes two targets.
 *
 * @param {Plan} plan
 * @param {string} clause
 * @param {string} text
 * @param {string} number
 * @param {number} at
 * @param {Set<unknown>} used
 */
function targetAccount(plan, clause, text, number, at, used) {
  const value = numeralValue(number);
  const rest = text.slice(at + number.length).replace(/^[-~至]\d+(?:\.\d+)?/u, '');
  const found = targetsAt(plan, clause).find(
    (target) =>
      !used.has(`${target.id} ${value}`) &&
      boundsOf(target).includes(value) &&
      rest.startsWith(unitOf(target)),
  );
  if (!found) return undefined;
  used.add(`${found.id} ${value}`);
  return `target ${found.id}`;
}

/**
 * @param {Target} target
 * @returns {string[]}
 */
function boundsOf(target) {
  if (!('requirement' in target) || !target.requirement) return [];
  const { requirement } = target;
  return ['value', 'upper', 'tolerance'].flatMap((key) => {
    const bound = Object.entries(requirement).find(([name]) => name === key)?.[1];
    return bound === undefined ? [] : [String(bound.toFixed())];
  });
}

/** @param {Target} target */
function unitOf(target) {
  return 'unit' in target && target.unit ? target.unit.symbol.replace(/^(.*?)[((].*$/u, '$1') : '';
}

/** @param {string} number */
function numeralValue(number) {
  const digits = {
    一: '1',
    二: '2',
    两: '2',
    三: '3',
    四: '4',
    五: '5',
    六: '6',
    七: '7',
    八: '8',
    九: '9',
    十: '10',
  };
  return Object.entries(digits).find(([numeral]) => numeral === number)?.[1] ?? String(Number(number));
}

/**
 * A figure that the plan lists as setting no target, with its reason; listed once, it stands for all of its clause.
 *
 * @param {Plan} plan
 * @param {string} clause
 * @param {string} text
 * @param {string} number
 * @param {number} at
 * @param {Set<unknown>} used
 */
function figureAccount(plan, clause, text, number, at, used) {
  const listed = plan.figures.filter(
    (figure) =>
      sameClause(figure.clause, clause) && covers(text, figure.figure.normalize('NFKC'), number, at),
  );
  const figure = listed.find((each) => !used.has(each)) ?? listed[0];
  used.add(figure);
  return figure && `no target: ${figure.reason.en}`;
}

/**
 * A number inside the name of a project or metric that a target of the clause is about.
 *
 * @param {Plan} plan
 * @param {string} clause
 * @param {string} text
 * @param {string} number
 * @param {number} at
 */
function nameAccount(plan, clause, text, number, at) {
  const named = targetsAt(plan, clause).find((target) =>
    namesOf(plan, target).some((name) => covers(text, name.normalize('NFKC'), number, at)),
  );
  return named && `part of the name in ${named.id}`;
}

/**
 * @param {Plan} plan
 * @param {Target} target
 */
function namesOf(plan, target) {
  const ids = Object.values(target).filter((value) => typeof value === 'string');
  return ids.flatMap((id) => {
    const metric = [...plan.metrics.values()].find((each) => each.id === id);
    return metric ? [metric.title.zh, ...metric.aliases] : [];
  });
}

/**
 * Whether words that hold the number stand where the number stands.
 *
 * @param {string} text
 * @param {string} words
 * @param {string} number
 * @param {number} at
 */
function covers(text, words, number, at) {
  for (let index = words.indexOf(number); index !== -1; index = words.indexOf(number, index + 1)) {
    if (text.startsWith(words, at - index)) return true;
  }
  return false;
}

/**
 * @param {Plan} plan
 * @param {string} clause
 */
function targetsAt(plan, clause) {
  return plan.targets.filter((target) => sameClause(target.clause, clause));
}

/**
 * @param {string} a
 * @param {string} b
 */
function sameClause(a, b) {
  return a.normalize('NFKC') === b;
}

/**
 * Figures that the plan lists, but the document does not have in that clause.
 *
 * @param {Plan} plan
 * @param {string} document
 */
export function listedInVain(plan, document) {
  const passages = passagesOf(document.normalize('NFKC'));
  return plan.figures.filter(
    ({ clause, figure }) =>
      !passages.some(
        (passage) => sameClause(clause, passage.clause) && passage.text.includes(figure.normalize('NFKC')),
      ),
  );
}

async function run() {
  const [folder, file] = process.argv.slice(2);
  if (folder === undefined || file === undefined) {
    process.stderr.write('usage: node scripts/account-figures.mjs <plan folder> <document>\n');
    return 3;
  }
  const { loadPlan } = await import('../dist/index.js');
  const plan = await loadPlan(resolve(folder));
  if (!plan.ok) {
    process.stderr.write(`${folder}: the plan has problems; plancheck targets --plan ${folder} names them\n`);
    return 3;
  }
  const document = await readFile(file, 'utf8');
  const accounts = accountFor(plan.value, document);
  for (const { clause, number, context, by } of accounts) {
    process.stdout.write(`${clause || '-'}\t${number}\t${context}\t${by ?? 'LEFT OVER'}\n`);
  }
  const vain = listedInVain(plan.value, document);
  for (const { clause, figure } of vain) process.stdout.write(`${clause}\t${figure}\tNOT IN THE DOCUMENT\n`);
  const left = accounts.filter(({ by }) => by === undefined);
  process.stdout.write(
    `${accounts.length} numbers, ${left.length} left over, ${vain.length} listed in vain\n`,
  );
  return left.length + vain.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await run();
