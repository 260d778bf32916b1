/** Sizes of blocks in bytes: each is twice as large as the one before, up to a limit, so that little memory is idle. */
const [FIRST_BLOCK, LARGEST_BLOCK] = [4096, 1_048_576];
/** Space is allocated in multiples of this, so that a row that grows a little still fits. */
const STEP = 32;
const FIRST_SIZE = 128;

/** Rows as bytes, by place; a new row reuses the space of the old one if it fits. */
export class Shelf {
  readonly #blocks: Uint8Array[] = [];
  #size = 0;
  #free = 0;
  #block = new Int32Array(FIRST_SIZE);
  #offset = new Int32Array(FIRST_SIZE);
  #length = new Int32Array(FIRST_SIZE);
  #room = new Int32Array(FIRST_SIZE);

  put(place: number, bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    while (place >= this.#room.length) this.#grow();
    if ((this.#room[place] ?? 0) < length) this.#giveRoom(place, length);
    const block = this.#blocks[this.#block[place] ?? 0];
    const offset = this.#offset[place] ?? 0;
    if (block) for (let at = 0; at < length; at += 1) block[offset + at] = bytes[from + at] ?? 0;
    this.#length[place] = length;
  }

  /** Bytes at a place; valid until the next `put`. */
  get(place: number): Uint8Array {
    const offset = this.#offset[place] ?? 0;
    const block = this.#blocks[this.#block[place] ?? 0] ?? new Uint8Array();
    return block.subarray(offset, offset + (this.#length[place] ?? 0));
  }

  #giveRoom(place: number, length: number): void {
    const room = Math.ceil((length + 1) / STEP) * STEP;
    if (this.#free + room > this.#size) {
      this.#size = Math.max(FIRST_BLOCK, Math.min(this.#size * 2, LARGEST_BLOCK), room);
      this.#blocks.push(new Uint8Array(this.#size));
      this.#free = 0;
    }
    this.#block[place] = this.#blocks.length - 1;
    this.#offset[place] = this.#free;
    this.#room[place] = room;
    this.#free += room;
  }

  #grow(): void {
    this.#block = doubled(this.#block);
    this.#offset = doubled(this.#offset);
    this.#length = doubled(this.#length);
    this.#room = doubled(this.#room);
  }
}

export function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
