import { describe, expect, test } from 'vitest';
import { afterCommand, NOTES, outputFailed, say, seeHelp, USAGE_ERRORS } from '../../src/catalogue/cli.js';
import { EXIT_HELP, HELP, HELP_HEADINGS } from '../../src/catalogue/cli-help.js';
import { doubtfulReports, TEMPLATE_HELP } from '../../src/catalogue/cli-template.js';
import { EXIT } from '../../src/exit.js';
import { LANGUAGES, type Bilingual } from '../../src/model/words.js';

const said: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(
    Object.entries(HELP)
      .filter(([key]) => key !== 'oneOf' && key !== 'examples')
      .map(([key, words]): [string, Bilingual] => [`help ${key}`, words]),
  ),
  ...Object.fromEntries(
    Object.entries(TEMPLATE_HELP).map(([key, words]): [string, Bilingual] => [`help template ${key}`, words]),
  ),
  'note doubtful reports': doubtfulReports(1),
  ...Object.fromEntries(Object.entries(USAGE_ERRORS).map(([key, words]) => [`usage ${key}`, words('x')])),
  ...Object.fromEntries(Object.entries(NOTES).map(([key, words]) => [`note ${key}`, words('x', 'EACCES')])),
  'after a command': afterCommand('check', '--plan'),
  'see help': seeHelp(),
  'see help of a command': seeHelp('why'),
  'output failed': outputFailed('x.json', 'ENOENT')[0],
  'output failed, what to do': outputFailed('x.json', 'EACCES')[1],
};

describe.each(Object.entries(said))('%s', (_, words) => {
  test('is there in both languages', () => {
    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).not.toMatch(/\p{Script=Han}/u);
    expect(words.en).toMatch(/\w{2}/u);
  });

  test.each(LANGUAGES)('has nothing in %s that does not belong into a line', (language) => {
    expect(say(words, language)).not.toMatch(/undefined|\s\s|^\s|\s$|[\r\n\t]/u);
  });
});

test('options are described without a full stop', () => {
  for (const [key, words] of Object.entries(HELP)) {
    if (key === 'program') continue;
    expect(words.en).not.toMatch(/\.$/u);
    expect(words.zh).not.toMatch(/。$/u);
  }
});

test('every exit status is explained, on a line of its own', () => {
  for (const language of LANGUAGES) {
    const lines = EXIT_HELP[language].split('\n').slice(1);
    expect(lines.map((line) => Number(/^ {2}(\d+) /u.exec(line)?.[1]))).toEqual(Object.values(EXIT));
  }
});

test('the headings of the help are translated', () => {
  for (const [english, chinese] of Object.entries(HELP_HEADINGS)) {
    expect(english).toMatch(/^[A-Z][a-z]+:$/u);
    expect(chinese).toMatch(/^\p{Script=Han}+：$/u);
  }
});
