const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九', (digit, value) => [digit, value] as const),
  ['零', 0],
  ['\u25CB', 0],
]);

const NUMERALS = /[〇零\u25CB一二三四五六七八九十]+/gu;
const TENS = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u;

/** Converts Chinese numerals of dates to digits: 二〇二二 and 十二 become 2022 and 12; other text is unchanged. */
export function digitsOf(text: string): string {
  return text.replace(NUMERALS, (numeral) => {
    const [, tens, ones] = TENS.exec(numeral) ?? [];
    if (tens !== undefined && ones !== undefined) {
      return String((tens === '' ? 1 : (DIGITS.get(tens) ?? 0)) * 10 + (DIGITS.get(ones) ?? 0));
    }
    return numeral.includes('十')
      ? numeral
      : Array.from(numeral, (digit) => DIGITS.get(digit) ?? digit).join('');
  });
}
