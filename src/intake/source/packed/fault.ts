/** Thrown if compressed bytes cannot be unpacked; caught within this folder. */
export class PackFault extends Error {
  readonly reason: 'cut' | 'damaged' | 'dictionary' | 'memory' | 'window';

  constructor(reason: PackFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}
