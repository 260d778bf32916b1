import type { Finding } from '../catalogue/findings.js';
import type { Bilingual } from '../model/words.js';

/** Why nothing could be judged: findings of a plan or of files, or a word of the command line. */
export type Failure =
  | { readonly sort: 'findings'; readonly findings: readonly Finding[] }
  | { readonly sort: 'usage'; readonly message: Bilingual; readonly hint: Bilingual };

export function usage(message: Bilingual, hint: Bilingual): Failure {
  return { sort: 'usage', message, hint };
}

export function found(...findings: readonly Finding[]): Failure {
  return { sort: 'findings', findings };
}
