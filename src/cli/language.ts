import { LANGUAGES, type Language } from '../model/words.js';
import type { Io } from './io.js';

/**
 * The language of `--lang`, else of the configuration, the environment, or the system (Windows sets no LANG);
 * else English.
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

/** The value of `--lang`, read before the command line is parsed, because parse errors are printed in this language. */
export function languageAsked(argv: readonly string[]): string | undefined {
  const joined = argv.find((word) => word.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const index = argv.indexOf('--lang');
  return index === -1 ? undefined : argv[index + 1];
}
