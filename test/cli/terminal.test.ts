import { describe, expect, test } from 'vitest';
import type { OutStream } from '../../src/cli/io.js';
import { textOptions } from '../../src/cli/terminal.js';

const PIPE: OutStream = { write: () => true };
const TERMINAL: OutStream = { ...PIPE, isTTY: true, columns: 72 };

function widthOf(stream: OutStream, columns?: string, width?: number): number | undefined {
  return textOptions({ width }, stream, columns === undefined ? {} : { COLUMNS: columns }, 'en').width;
}

describe('the width of text', () => {
  test('is that of the terminal, whatever COLUMNS says', () => {
    expect(widthOf(TERMINAL)).toBe(72);
    expect(widthOf(TERMINAL, '50')).toBe(72);
  });

  test('is 100 columns where there is no terminal, unless COLUMNS says otherwise', () => {
    expect(widthOf(PIPE)).toBe(100);
    expect(widthOf(PIPE, '60')).toBe(60);
  });

  test.each(['', '0', '-5', '80.5', 'wide', 'Infinity'])(
    'is not what COLUMNS says if that is %j',
    (columns) => {
      expect(widthOf(PIPE, columns)).toBe(100);
    },
  );

  test('is what the command line asks for before anything else', () => {
    expect(widthOf(TERMINAL, '50', 130)).toBe(130);
    expect(widthOf(PIPE, '50', 130)).toBe(130);
  });
});
