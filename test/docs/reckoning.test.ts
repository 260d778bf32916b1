import { expect, test } from 'vitest';
import { readPage } from '../support/pages.js';

test.each(['docs/reckoning.md', 'docs/reckoning.zh.md'])(
  '%s has fourteen rules, in order, each with an example',
  (name) => {
    const sections = readPage(name).text.split(/^## /mu).slice(1);
    expect(sections.map((section) => Number.parseInt(section, 10))).toEqual(
      Array.from({ length: 14 }, (_, at) => at + 1),
    );
    for (const section of sections) expect(section).toContain('$ plancheck');
  },
);
