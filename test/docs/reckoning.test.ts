import { expect, test } from 'vitest';
import { examplesOf, expectOutputs, readGuide } from '../support/guide.js';

const PAGES = [
  { file: 'reckoning.md', locale: 'en_GB.UTF-8' },
  { file: 'reckoning.zh.md', locale: 'zh_CN.UTF-8' },
] as const;

test.each(PAGES)(
  'every output in $file is what the program prints',
  async ({ file, locale }) => {
    await expectOutputs(file, locale);
  },
  180_000,
);

test('both pages show the same examples', () => {
  const [en, zh] = PAGES.map(({ file }) => examplesOf(file));
  expect(zh).toEqual(en);
});

test.each(PAGES)('$file has fourteen rules, in order, each with an example', ({ file }) => {
  const sections = readGuide(file).text.split(/^## /mu).slice(1);
  expect(sections.map((section) => Number.parseInt(section, 10))).toEqual(
    Array.from({ length: 14 }, (_, at) => at + 1),
  );
  for (const section of sections) expect(section).toContain('$ plancheck');
});
