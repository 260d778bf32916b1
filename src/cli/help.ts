import { say } from '../catalogue/cli.js';
import { HELP } from '../catalogue/cli-help.js';
import type { Language } from '../model/words.js';

/** Examples under the help of a command. */
export function examples(language: Language, lines: readonly string[]): string {
  return ['', say(HELP.examples, language), ...lines.map((line) => `  ${line}`)].join('\n');
}
