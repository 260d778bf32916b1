import { FINDING_CODES, type FindingCode } from '../catalogue/findings.js';
import { nearest } from '../catalogue/nearest.js';
import { err, ok, type Result } from '../model/result.js';
import { usage, type Failure } from './failure.js';

/** The codes that words of a command line name: each a code, or the beginning of several with a star behind it. */
export function codesOption(words: readonly string[]): Result<ReadonlySet<FindingCode>, Failure> {
  const codes = new Set<FindingCode>();
  for (const word of words.map((each) => each.trim())) {
    const named = codesNamed(word);
    if (named.length === 0) return err(unknownCode(word));
    for (const code of named) codes.add(code);
  }
  return ok(codes);
}

function codesNamed(word: string): readonly FindingCode[] {
  const start = word.endsWith('*') ? word.slice(0, -1) : undefined;
  return FINDING_CODES.filter((code) => (start === undefined ? code === word : code.startsWith(start)));
}

function unknownCode(word: string): Failure {
  const near = nearest(word, FINDING_CODES);
  return usage(
    { zh: `没有问题代码“${word}”`, en: `there is no finding with the code "${word}"` },
    near === undefined
      ? { zh: '用 plancheck explain 列出全部代码', en: 'plancheck explain lists all codes' }
      : { zh: `是否想写“${near}”?`, en: `did you mean "${near}"?` },
  );
}
