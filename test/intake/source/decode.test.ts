import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/intake/source/decode.js';

const TEXT = '指标,报告期,数值\r\n工业投资,2022-06,一二三\r\n';

function bytes(...parts: readonly (string | readonly number[])[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
}

function told(content: Uint8Array): unknown {
  const result = decode(content);
  if (result.ok) return `${result.value.encoding}${result.value.assumed ? ' assumed' : ''}`;
  const { problem, line } = result.error;
  return [problem.code, problem.args, line];
}

describe('decode', () => {
  it.each([
    ['UTF-8', bytes(TEXT), 'utf-8', false],
    ['UTF-8 with a BOM', iconv.encode(TEXT, 'utf8', { addBOM: true }), 'utf-8', false],
    ['UTF-16LE with a BOM', iconv.encode(TEXT, 'utf16-le', { addBOM: true }), 'utf-16le', false],
    ['UTF-16BE with a BOM', iconv.encode(TEXT, 'utf16-be', { addBOM: true }), 'utf-16be', false],
    ['UTF-16LE', iconv.encode(TEXT, 'utf16-le', { addBOM: false }), 'utf-16le', true],
    ['UTF-16BE', iconv.encode(TEXT, 'utf16-be', { addBOM: false }), 'utf-16be', true],
    ['GB18030', iconv.encode(TEXT, 'gb18030'), 'gb18030', true],
    ['GBK', iconv.encode(TEXT, 'gbk'), 'gb18030', true],
    [
      'GB18030 with a BOM',
      bytes([0x84, 0x31, 0x95, 0x33], [...iconv.encode(TEXT, 'gb18030')]),
      'gb18030',
      false,
    ],
  ])('reads %s', (_, content, encoding, assumed) => {
    expect(decode(content)).toEqual({ ok: true, value: { text: TEXT, encoding, assumed } });
  });

  it('reads the characters that only GB18030 has', () => {
    expect(decode(iconv.encode('𠮷,㐂', 'gb18030'))).toMatchObject({ ok: true, value: { text: '𠮷,㐂' } });
  });

  it.each([
    ['nothing', bytes('')],
    ['blanks', bytes(' \r\n\t\n')],
    ['a BOM', bytes([0xef, 0xbb, 0xbf])],
    ['a UTF-16 BOM', bytes([0xff, 0xfe])],
    ['an end-of-file mark', bytes([0x1a])],
  ])('refuses a file that holds %s', (_, content) => {
    expect(told(content)).toEqual(['file-empty', {}, undefined]);
  });

  it.each([
    ['xlsx', bytes([0x50, 0x4b, 0x03, 0x04], '....[Content_Types].xml')],
    ['zip', bytes([0x50, 0x4b, 0x03, 0x04], '....readme.csv')],
    ['xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'Workbook')],
    ['pdf', bytes('%PDF-1.7\n')],
    ['gzip', bytes([0x1f, 0x8b, 0x08, 0x00])],
    ['html', bytes('\n<html><table><tr><td>指标</td></tr></table></html>')],
    ['html', bytes('<?xml version="1.0"?><Workbook/>')],
    ['json', bytes('{"dataSet":"x","dataValues":[{"dataElement":"fai","value":"12.5"}]}')],
    ['json', bytes('\n[ {"metric": "roads"} ]')],
    ['binary', bytes('a,b\n', [0], 'c,d\n')],
    ['binary', bytes([0, 1, 2, 3, 0, 0, 0, 255])],
    ['binary', bytes('ab', [1, 2, 3, 4, 5, 6], 'cd')],
  ])('says of a %s file that it is one', (sort, content) => {
    expect(told(content)).toEqual(['file-binary', { sort }, undefined]);
  });

  it('points at the first byte that fits no encoding', () => {
    // UTF-8 up to the byte on line 3.
    expect(told(bytes('指标,数值\r\n工业投资,1\r\n', [0xff], ',2\n'))).toEqual([
      'file-undecodable',
      { encoding: 'UTF-8', byte: 'FF', position: 32 },
      3,
    ]);
    // GB18030 up to the byte on line 2.
    expect(told(bytes([0xd6, 0xb8, 0xb1, 0xea], '\n', [0xb1, 0xff], '\n'))).toEqual([
      'file-undecodable',
      { encoding: 'GB18030', byte: 'FF', position: 7 },
      2,
    ]);
    // A file that was cut off within a character.
    expect(told(bytes('指标', [0xe6, 0x8c]))).toEqual([
      'file-undecodable',
      { encoding: 'UTF-8', byte: '8C', position: 8 },
      1,
    ]);
    // A NUL in a text that is none in UTF-16.
    expect(told(bytes('指标,数值\r\n工业投资,1\r\n高速', [0], '公路,2\n'))).toEqual([
      'file-nul',
      { position: 38 },
      3,
    ]);
    // A BOM is a promise.
    expect(told(bytes([0xef, 0xbb, 0xbf, 0xc4, 0xe3]))).toEqual([
      'file-undecodable',
      { encoding: 'UTF-8', byte: 'E3', position: 5 },
      1,
    ]);
    expect(told(bytes([0xff, 0xfe, 0x41, 0x00, 0x42]))).toMatchObject([
      'file-undecodable',
      { encoding: 'UTF-16LE' },
      undefined,
    ]);
  });

  it('never throws, and a text is the same text in every encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => void decode(content)),
      { numRuns: 2000 },
    );
    const line = fc.string({ unit: fc.constantFrom('指', '标', '1', ',', '一', 'a'), minLength: 1 });
    fc.assert(
      fc.property(line, (text) => {
        const content = `指标,数值\n${text}`;
        for (const encoding of ['utf8', 'gb18030', 'utf16-le', 'utf16-be']) {
          for (const addBOM of [true, false]) {
            expect(decode(iconv.encode(content, encoding, { addBOM }))).toMatchObject({
              value: { text: content },
            });
          }
        }
      }),
    );
  });
});
