// The man page, made from the help of the program and of all its commands.
import process from 'node:process';
import { Writable } from 'node:stream';

/** Wide enough that help is never wrapped: each option is one line. */
const COLUMNS = 100_000;

/**
 * @param {string} version
 * @returns {Promise<string>} the page as roff
 */
export async function manPage(version) {
  const { main } = await import('../dist/cli/main.js');
  /** @param {readonly string[]} words */
  const help = async (words) => {
    let text = '';
    const stdout = Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          text += String(chunk);
          done();
        },
      }),
      { isTTY: true, columns: COLUMNS },
    );
    const surroundings = { env: { LANG: 'en', NO_COLOR: '1' }, cwd: '/', now: () => new Date(0) };
    await main([...words, '--help'], { stdin: process.stdin, stdout, stderr: stdout, ...surroundings });
    return text;
  };
  const top = partsOf(await help([]));
  const commands = await commandsBelow(help, [], top);
  return [
    '.\\" Written by `npm run generate` from the help of the program; not edited by hand.',
    `.TH PLANCHECK 1 "" "plancheck ${version}" "plancheck"`,
    '.SH NAME',
    `plancheck \\- ${escaped(top.description.replace(/\.$/u, '').replace(/^J/u, 'j'))}`,
    '.SH SYNOPSIS',
    '.B plancheck',
    '.I command',
    '[\\fIoptions\\fR]',
    ...section('.SH', 'Options', top.sections.get('Options')),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    ...section('.SH', 'Exit status', top.sections.get('Exit status')),
    '.SH SEE ALSO',
    'The pages in the folder \\fIdocs\\fR of the package: how to judge reports, validate in CI, audit many submissions and',
    'write a plan, how verdicts are reckoned, and what each finding means.',
    '',
  ].join('\n');
}

/**
 * @typedef {{ usage: string, description: string, sections: Map<string, string[]> }} Parts
 * @typedef {{ path: readonly string[], parts: Parts }} Helped
 */

/**
 * @param {(words: readonly string[]) => Promise<string>} help
 * @param {readonly string[]} path
 * @param {Parts} parts
 * @returns {Promise<Helped[]>} the commands below one, each before its own
 */
async function commandsBelow(help, path, { sections }) {
  /** @type {Helped[]} */
  const found = [];
  for (const line of sections.get('Commands') ?? []) {
    const below = [...path, line.trim().split(' ', 1)[0] ?? ''];
    const parts = partsOf(await help(below));
    found.push({ path: below, parts }, ...(await commandsBelow(help, below, parts)));
  }
  return found;
}

/**
 * @param {string} text
 * @returns {Parts} a help taken apart at its headings
 */
function partsOf(text) {
  const [usage = '', description = '', ...blocks] = text.trimEnd().split('\n\n');
  const sections = new Map(
    blocks.map((block) => {
      const [heading = '', ...lines] = block.split('\n');
      return /** @type {[string, string[]]} */ ([heading.replace(/:$/u, ''), lines]);
    }),
  );
  return { usage: usage.replace(/^Usage: /u, ''), description, sections };
}

/** @param {Helped} command */
function commandLines({ path, parts: { usage, description, sections } }) {
  return [
    `.SS ${escaped(path.join(' '))}`,
    escaped(`${usage}`),
    '.PP',
    `${escaped(description[0]?.toUpperCase() ?? '')}${escaped(description.slice(1))}.`,
    ...['Arguments', 'Options', 'Examples', 'Exit status'].flatMap((heading) =>
      section('.PP', heading, sections.get(heading)),
    ),
  ];
}

/**
 * @param {'.SH' | '.PP'} macro
 * @param {string} heading
 * @param {readonly string[] | undefined} lines terms with what they mean behind two blanks or more, or examples
 * @returns {readonly string[]}
 */
function section(macro, heading, lines) {
  if (lines === undefined) return [];
  const head = macro === '.SH' ? [`.SH ${heading.toUpperCase()}`] : ['.PP', `\\fI${heading}\\fR`];
  const body = lines.flatMap((line) => {
    const [, term = line.trim(), means] = /^ {2}(\S.*?) {2,}(\S.*)$/u.exec(line) ?? [];
    return means === undefined
      ? ['.PP', `\\fB${escaped(term)}\\fR`]
      : ['.TP', `\\fB${escaped(term)}\\fR`, escaped(means)];
  });
  return [...head, ...body];
}

/**
 * roff text: escapes backslashes and hyphens; no line begins with a dot or a quotation mark.
 *
 * @param {string} text
 */
function escaped(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/u, '\\&');
}
