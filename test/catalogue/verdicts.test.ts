import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { VERDICT_WORDS, verdictText } from '../../src/catalogue/verdicts.js';
import { LANGUAGES, VERDICTS } from '../../src/model/words.js';

describe('the words of verdicts', () => {
  it('are there for every verdict, and each has a symbol of its own', () => {
    expect(Object.keys(VERDICT_WORDS)).toEqual([...VERDICTS]);
    expect(new Set(VERDICTS.map((verdict) => VERDICT_WORDS[verdict].symbol)).size).toBe(VERDICTS.length);
  });

  it.each(LANGUAGES)('are distinct in %s', (language) => {
    expect(new Set(VERDICTS.map((verdict) => VERDICT_WORDS[verdict][language])).size).toBe(VERDICTS.length);
  });

  it.each(VERDICTS)(
    'have a symbol one column wide for %s, and in English the word that options take',
    (verdict) => {
      expect(stringWidth(VERDICT_WORDS[verdict].symbol)).toBe(1);
      expect(VERDICT_WORDS[verdict].en).toBe(verdict);
    },
  );

  it('are shown with the symbol first', () => {
    expect(verdictText('met-late', 'zh')).toBe('! 逾期达标');
    expect(verdictText('missed', 'en')).toBe('✗ missed');
  });
});
