import { isAscii, isUtf8 } from 'node:buffer';
import process from 'node:process';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { file } from './known/choices.js';
import { CSV_FORMS, csvBytes, WRITERS } from './known/files.js';
import { layOut } from './known/lay.js';
import { expectReadOrTold } from './known/told.js';

/**
 * Tables are made from figures that are known, with all that decides of them placed at random, in random words. The same
 * tables in every run, unless asked for otherwise: PLANCHECK_KNOWN_TABLES of each program and encoding, from
 * PLANCHECK_KNOWN_SEED on.
 */
const numRuns = Number(process.env['PLANCHECK_KNOWN_TABLES'] ?? 60);
const seed = Number(process.env['PLANCHECK_KNOWN_SEED'] ?? 1);

describe('the figures of a table are read as they were written, or told', { timeout: 3_600_000 }, () => {
  it.each(WRITERS)('in $extension by $name', async ({ extension, medium, write }) => {
    await fc.assert(
      fc.asyncProperty(file, async (choices) => {
        const spec = layOut(choices, medium);
        expectReadOrTold(spec, `r.${extension}`, await write(spec.sheets));
      }),
      { numRuns, seed },
    );
  });

  it.each(CSV_FORMS)('in CSV by $encoding with "$delimiter"', (form) => {
    fc.assert(
      fc.property(file, (choices) => {
        const spec = layOut(choices, 'csv');
        const bytes = csvBytes(spec.sheets[0]!, form);
        // A few Chinese characters may happen to be UTF-8 as well: 千元. Between semicolons, 1.286 alone may be 1286.
        const isTold = form.encoding !== 'gb18030' || isAscii(bytes) || !isUtf8(bytes);
        const isClear = spec.clear && isTold && form.delimiter !== ';';
        expectReadOrTold({ ...spec, clear: isClear }, 'r.csv', bytes);
      }),
      { numRuns, seed },
    );
  });
});
