/**
 * The form in which names are compared: full-width and half-width alike, without blanks, in one case. Two names with
 * one such form cannot be told apart in a report.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
