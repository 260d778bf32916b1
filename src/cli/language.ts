import { LANGUAGES, type Language } from '../model/words.js';
import type { Io } from './io.js';

/**
 * The language asked for with `--lang`, that of the configuration, of the environment or, where that says nothing (Windows
 * sets no LANG), of the system; English where none says.
 */
export function languageOf(
  argv: readonly string[],
  io: Pick<Io, 'env' | 'locale'>,
  configured?: Language,
): Language {
  const { env } = io;
  const asked = languageAsked(argv);
  const known = LANGUAGES.find((language) => language === asked) ?? configured;
  if (known) return known;
  const locale =
    [env['LC_ALL'], env['LC_MESSAGES'], env['LANG'], env['LANGUAGE']].find((value) => value) ??
    io.locale ??
    '';
  return /^zh/iu.test(locale) ? 'zh' : 'en';
}

/** What `--lang` says: read before the command line is parsed, because what is wrong with it is told in this language. */
export function languageAsked(argv: readonly string[]): string | undefined {
  const joined = argv.find((word) => word.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const index = argv.indexOf('--lang');
  return index === -1 ? undefined : argv[index + 1];
}
