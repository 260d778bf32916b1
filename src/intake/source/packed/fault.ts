/** What is thrown where packed bytes cannot be unpacked; it never leaves this folder. */
export class PackFault extends Error {
  readonly reason: 'cut' | 'damaged' | 'dictionary' | 'memory' | 'window';

  constructor(reason: PackFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}
