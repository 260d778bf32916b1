// Repeatable randomness: the same seed gives the same figures on every machine.

/**
 * Mixes whole numbers into one that looks random.
 *
 * @param {number} a
 * @param {number} b
 * @param {number} c
 */
export function mix(a, b, c) {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca77) ^ Math.imul(c + 1, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * @param {number} seed
 * @returns {() => number} each time the next number of at least 0 and less than 1
 */
export function chance(seed) {
  let turn = 0;
  return () => mix(seed, (turn += 1), 7) / 2 ** 32;
}
