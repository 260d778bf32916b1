import { ZSTDDecoder } from 'zstddec/stream';
import { PackFault } from './fault.js';

/**
 * Exports of the package's module. The package's own stream is not used: on damaged bytes it never ends, and
 * it frees memory only on success. Node's decoder accepts truncated data, and only one frame.
 */
interface Zstd {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (size: number) => number;
  readonly free: (address: number) => void;
  readonly ZSTD_createDCtx: () => number;
  readonly ZSTD_freeDCtx: (context: number) => number;
  readonly ZSTD_decompressStream: (context: number, output: number, input: number) => number;
}

const FUNCTIONS = [
  'malloc',
  'free',
  'ZSTD_createDCtx',
  'ZSTD_freeDCtx',
  'ZSTD_decompressStream',
] as const satisfies readonly (keyof Zstd)[];

/** Bytes passed to and from the decoder at a time. */
const PART = 131_072;
/** Layout of the decoder's buffer records: address, size and position, four bytes each. */
const [SIZE_AT, POSITION_AT, BUFFER_SIZE] = [4, 8, 12];

/** Results from here on are errors, counted back from the end. */
const [FIRST_ERROR, END] = [0xffff_ff00, 0x1_0000_0000];
const [WINDOW_TOO_LARGE, DICTIONARY_NEEDED, NO_MEMORY] = [16, 32, 64];

let loading: Promise<Zstd> | undefined;

/** Unpacks zstd; several frames in sequence are one text. */
export async function* unpackZstd(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new Decoder(await (loading ??= load()));
  try {
    for (const piece of pieces)
      for (let at = 0; at < piece.length; at += PART) yield* decoder.unpack(piece.subarray(at, at + PART));
    if (!decoder.isWhole) throw new PackFault('cut');
  } finally {
    decoder.free();
  }
}

/** A decompression stream and its memory in the module. */
class Decoder {
  /** Whether the bytes so far end with a frame. */
  isWhole = true;
  readonly #zstd: Zstd;
  readonly #context: number;
  readonly #memory: number;

  constructor(zstd: Zstd) {
    this.#zstd = zstd;
    this.#context = zstd.ZSTD_createDCtx();
    this.#memory = zstd.malloc(2 * (BUFFER_SIZE + PART));
    if (this.#context !== 0 && this.#memory !== 0) return;
    this.free();
    throw new PackFault('memory');
  }

  *unpack(part: Uint8Array): Generator<Uint8Array> {
    const [input, output] = [this.#memory, this.#memory + BUFFER_SIZE];
    const from = output + BUFFER_SIZE;
    const into = from + PART;
    new Uint8Array(this.#zstd.memory.buffer).set(part, from);
    let [taken, made] = [0, 0];
    // After all input is taken, output may be left that did not fit.
    while (taken < part.length || (made === PART && !this.isWhole)) {
      this.#describe(input, [from, part.length, taken]);
      this.#describe(output, [into, PART, 0]);
      const left = this.#zstd.ZSTD_decompressStream(this.#context, output, input) >>> 0;
      if (left >= FIRST_ERROR) throw new PackFault(reasonOf(END - left));
      this.isWhole = left === 0;
      const view = new DataView(this.#zstd.memory.buffer);
      taken = view.getUint32(input + POSITION_AT, true);
      made = view.getUint32(output + POSITION_AT, true);
      yield new Uint8Array(this.#zstd.memory.buffer).slice(into, into + made);
    }
  }

  free(): void {
    this.#zstd.ZSTD_freeDCtx(this.#context);
    this.#zstd.free(this.#memory);
  }

  #describe(buffer: number, [address, size, position]: readonly [number, number, number]): void {
    const view = new DataView(this.#zstd.memory.buffer);
    view.setUint32(buffer, address, true);
    view.setUint32(buffer + SIZE_AT, size, true);
    view.setUint32(buffer + POSITION_AT, position, true);
  }
}

function reasonOf(error: number): PackFault['reason'] {
  switch (error) {
    case WINDOW_TOO_LARGE:
      return 'window';
    case DICTIONARY_NEEDED:
      return 'dictionary';
    case NO_MEMORY:
      return 'memory';
    default:
      return 'damaged';
  }
}

/** Loads the module through `_init`, because the package does not export it. */
async function load(): Promise<Zstd> {
  const decoder = new ZSTDDecoder();
  const initialise = decoder._init.bind(decoder);
  let made: unknown;
  decoder._init = (result: unknown) => {
    made = result;
    initialise(result);
  };
  await decoder.init();
  const exports = memberOf(memberOf(made, 'instance'), 'exports');
  if (isZstd(exports)) return exports;
  throw new Error('zstddec exports something else');
}

function isZstd(exports: unknown): exports is Zstd {
  const buffer = memberOf(memberOf(exports, 'memory'), 'buffer');
  return (
    buffer instanceof ArrayBuffer && FUNCTIONS.every((name) => typeof memberOf(exports, name) === 'function')
  );
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
