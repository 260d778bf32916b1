import type { Finding } from '../catalogue/findings.js';
import { nearest } from '../catalogue/nearest.js';
import type { Result } from '../model/result.js';
import type { Bilingual } from '../model/words.js';

/** Thrown for an unusable command line; `main` prints it and exits with status 3. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Bilingual;
  readonly hint: Bilingual;

  constructor(words: Bilingual, hint: Bilingual) {
    super(words.en);
    [this.words, this.hint] = [words, hint];
  }
}

/** Thrown for a plan or files from which nothing can be judged; printed and exits like a `UsageError`. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ code }) => code).join(', '));
    this.findings = findings;
  }
}

/** Checks the name: each bundle has its own copy of the class, so that `instanceof` fails across bundles. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError';
}

/** The value of a result; throws its findings as an `InputError`. */
export function demand<Value>(result: Result<Value, Finding | readonly Finding[]>): Value {
  if (result.ok) return result.value;
  throw new InputError([result.error].flat());
}

/** A hint that suggests the nearest known word; `otherwise` if none is near. */
export function nearestOr(otherwise: Bilingual, found: string, known: Iterable<string>): Bilingual {
  const near = nearest(found, known);
  return near === undefined ? otherwise : { zh: `是否想写“${near}”？`, en: `did you mean "${near}"?` };
}
