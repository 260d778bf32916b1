/** What the tests and the site's configuration use of terms.mjs. */
export function termsOf(text: string, field?: string): string[];
