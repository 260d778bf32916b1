import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/cli/language.js';

const WINDOWS = { env: {}, locale: 'zh-CN' };

describe('the language, where nobody asks for one,', () => {
  test.each([
    ['zh-CN', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    [undefined, 'en'],
  ])('is that of the system, %s', (locale, language) => {
    expect(languageOf([], { env: {}, locale })).toBe(language);
  });

  test.each([{ LANG: 'en_GB.UTF-8' }, { LC_ALL: 'C' }, { LC_MESSAGES: 'de_DE' }])(
    'is that of the environment, %j, before that of the system',
    (env) => {
      expect(languageOf([], { env, locale: 'zh-CN' })).toBe('en');
    },
  );

  test('is that of the configuration before either', () => {
    expect(languageOf([], WINDOWS, 'en')).toBe('en');
    expect(languageOf(['--lang', 'zh'], { env: { LANG: 'C' }, locale: 'en-US' }, 'en')).toBe('zh');
  });

  test('is not asked of the system where the environment tells', () => {
    const io = {
      env: { LANG: 'zh_CN' },
      get locale(): string {
        throw new Error('asked');
      },
    };
    expect(languageOf([], io)).toBe('zh');
  });
});
