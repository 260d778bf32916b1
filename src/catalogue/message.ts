import type { Bilingual, Language } from '../model/words.js';

/** Words with arguments, in every language. */
export type Message<Arguments> = Readonly<Record<Language, (args: Arguments) => string>>;

/** Words in one language, with arguments if they take any. */
export function wordsOf<Arguments>(
  message: Bilingual | Message<Arguments>,
  language: Language,
  args: Arguments,
): string {
  const words = message[language];
  return typeof words === 'string' ? words : words(args);
}
