import { createHash } from 'node:crypto';

/**
 * SHA-256 of a loaded plan, layouts or waivers: equal for equal content, however the files are written;
 * different if anything differs that a verdict or message could depend on.
 */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, asData)).digest('hex');
}

/** Converts what JSON cannot write; decimals have a `toJSON` of their own. */
function asData(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return value instanceof RegExp ? value.toString() : value;
}
