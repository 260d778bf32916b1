/** What the tests and docs-site.mjs use of links.mjs. */
export function badLinks(folder: string, base: string): string[];
