import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/intake/source/decode.js';
import { inspect } from '../../../src/intake/source/inspect.js';
import { runs } from '../../support/runs.js';

/** Text of a table in an encoding, whole, cut off or with a byte that does not belong. */
const bytes = fc
  .tuple(
    fc.array(fc.constantFrom('指标,数值\n', 'a,b\r\n', '遵义', '𠀀', '\r', '€', '1', '"\n', '\u0001'), {
      minLength: 1,
      maxLength: 30,
    }),
    fc.constantFrom('utf8', 'utf8', 'gb18030'),
    fc.boolean(),
    fc.integer({ min: 0, max: 3 }),
    fc.option(fc.tuple(fc.nat(), fc.integer({ min: 0x80, max: 0xff })), { freq: 3 }),
  )
  .map(([words, encoding, addBOM, cut, spoilt]) => {
    const whole = iconv.encode(words.join(''), encoding, { addBOM });
    const some = Buffer.from(whole.subarray(0, Math.max(1, whole.length - cut)));
    if (spoilt) some[spoilt[0] % some.length] = spoilt[1];
    return some;
  })
  // What is marked as UTF-16 is too large to be read in pieces.
  .filter((some) => !(some[0] === 0xff && some[1] === 0xfe) && !(some[0] === 0xfe && some[1] === 0xff));

/** A file that is read so many bytes at a time, whose beginning is at hand. */
function inspected(content: Buffer, pieces: number): unknown {
  const read = (into: Uint8Array, position: number): number =>
    content.copy(into, 0, position, position + into.length);
  const file = { size: content.length, pieces, read, isUnchanged: () => true, close: () => undefined };
  const { text } = inspect(file, content);
  if (!text.ok) return text.error;
  const { encoding, assumed, head } = text.value;
  return { encoding, assumed, text: head.replace(/^\uFEFF/u, '') };
}

function decoded(content: Buffer): unknown {
  const result = decode(content);
  return result.ok ? result.value : result.error;
}

describe('a file that is inspected piece by piece', () => {
  it('is found to be what it is as a whole, wherever the pieces end', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 9 }), (content, pieces) => {
        expect(inspected(content, pieces)).toEqual(decoded(content));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is a text with a stray NUL where there are few of them, told at the first', () => {
    const table = Buffer.from(`指标,数值\n投资,1\0\n${'投资,2\n'.repeat(9)}投资,3\0\n`);
    for (const pieces of [1, 7, 1000]) {
      expect(inspected(table, pieces)).toEqual(decoded(table));
      expect(inspected(table, pieces)).toMatchObject({
        line: 2,
        problem: { code: 'file-nul', args: { position: 23 } },
      });
    }
  });

  it('is no text where it has many NUL bytes, and too large where it says that it is UTF-16', () => {
    expect(inspected(Buffer.from('a,b\n1\0,2\n'), 4)).toMatchObject({ problem: { code: 'file-binary' } });
    expect(inspected(iconv.encode('a,b', 'utf16le', { addBOM: true }), 4)).toMatchObject({
      problem: { code: 'file-too-large' },
    });
    expect(inspected(Buffer.from('PK\u0003\u0004xl/'), 4)).toMatchObject({
      problem: { code: 'file-too-large' },
    });
    expect(inspected(Buffer.from('%PDF-1.7'), 4)).toMatchObject({ problem: { code: 'file-binary' } });
  });
});
