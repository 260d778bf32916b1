import type { Bilingual, Language } from '../model/words.js';

/** Words that depend on arguments, in every language of the program. */
export type Message<Arguments> = Readonly<Record<Language, (args: Arguments) => string>>;

/** Words in one language, with their arguments where they take any. */
export function wordsOf<Arguments>(
  message: Bilingual | Message<Arguments>,
  language: Language,
  args: Arguments,
): string {
  const words = message[language];
  return typeof words === 'string' ? words : words(args);
}
