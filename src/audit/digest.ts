import { createHash } from 'node:crypto';

/**
 * A digest of what was made of a plan, layouts or waivers: the same for the same content, however its files are
 * written, and another one as soon as anything differs that a verdict or a message could depend on.
 */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, asData)).digest('hex');
}

/** What JSON has no form for. Decimals are text to it already. */
function asData(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return value instanceof RegExp ? value.toString() : value;
}
