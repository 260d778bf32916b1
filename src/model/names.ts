/**
 * The form in which names are compared: full-width and half-width alike, without blanks, in one case. Two names with
 * one such form cannot be told apart in a report.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

const BRACKETED = /^(.*\S)\s*[(\uFF08]\s*(?:单位[\s:\uFF1A]+)?([^()\uFF08\uFF09]{1,60}?)\s*[)\uFF09]$/u;

/** A name with what stands in brackets behind it, which may be a unit: 投资(亿元), 投资（单位：亿元）. */
export function bracketed(text: string): { readonly name: string; readonly inner: string } | undefined {
  const [, name, inner] = BRACKETED.exec(text.trim()) ?? [];
  return name === undefined || inner === undefined ? undefined : { name, inner };
}
