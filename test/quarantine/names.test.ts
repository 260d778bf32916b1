import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemsOf } from '../../src/quarantine/names.js';

describe('the names of quarantined files', () => {
  test('keep the folders of the reports', () => {
    const stems = stemsOf([
      'e/june.csv.gz',
      'e/june.csv.zst',
      'b/june.csv',
      'a/june.csv',
      'a/june.txt',
      '../c/june.csv',
      '/d/june.csv',
      '-',
    ]);
    expect(Object.fromEntries(stems)).toEqual({
      '-': 'stdin',
      '../c/june.csv': '__/c/june',
      '/d/june.csv': 'd/june',
      'a/june.csv': 'a/june',
      'a/june.txt': 'a/june.txt',
      'b/june.csv': 'b/june',
      'e/june.csv.gz': 'e/june',
      'e/june.csv.zst': 'e/june-2',
    });
  });

  test('never meet, and never lead out of the folder', () => {
    const segment = fc.constantFrom(
      'a',
      'A',
      '..',
      '.',
      '',
      '__',
      'x.csv',
      'X.CSV',
      'x.txt',
      'C:',
      'nul\0',
      '\\..',
    );
    const names = fc.array(fc.array(segment, { minLength: 1, maxLength: 4 }).map((all) => all.join('/')));
    fc.assert(
      fc.property(names, (all) => {
        const stems = [...stemsOf(all).values()];
        expect(new Set(stems.map((stem) => stem.toLowerCase())).size).toBe(new Set(all).size);
        for (const stem of stems) {
          const path = posix.join('/q', `${stem}.sound.csv`);
          expect(path).toBe(`/q/${stem}.sound.csv`);
        }
      }),
    );
  });
});
