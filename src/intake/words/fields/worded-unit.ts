import { HUNDRED, ONE, parseDecimal, type Decimal } from '../../../model/decimal.js';
import { timesUnit, type Unit } from '../../../model/units.js';

type FindUnit = (name: string) => Unit | undefined;

function decimal(text: string): Decimal {
  return parseDecimal(text) ?? ONE;
}

const NUMBER_WORDS: ReadonlyMap<string, Decimal> = new Map([
  ['ten', decimal('10')],
  ['hundred', HUNDRED],
  ['thousand', decimal('1000')],
  ['million', decimal('1000000')],
  ['billion', decimal('1000000000')],
  ['trillion', decimal('1000000000000')],
]);

/** The currency before or behind a unit: 人民币万元, RMB million. */
const CURRENCY = /^(?:人民币|rmb|cny)[ :]*|[ (]*(?:人民币|rmb|cny)\)?$/giu;
const WORD = '(?:ten|hundred|thousand|million|billion|trillion)s?';
const AMOUNT = new RegExp(
  `^(?:in )?(?:(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,13}) ?)?((?:${WORD}(?: of)?[ -]+){0,3})([^\\d ].*)$`,
  'iu',
);
/** The unit first: yuan (million). */
const BEHIND = new RegExp(`^(\\D+?)[ ,(]+(${WORD}(?: ${WORD})?)\\)?$`, 'iu');

/**
 * Finds a unit in words, with an amount or a currency: 人民币万元, 10,000 yuan, in millions of yuan. `text`
 * is half-width with single blanks.
 */
export function wordedUnit(text: string, find: FindUnit): Unit | undefined {
  const ofMoney = text.replace(CURRENCY, '').trim();
  if (ofMoney !== text) {
    const money = ofMoney === '' ? undefined : (find(ofMoney) ?? amountOf(ofMoney, find));
    const unit = money ?? scaleOfMoney(ofMoney, find);
    if (unit?.dimension === find('元')?.dimension && unit) return unit;
  }
  return amountOf(text, find);
}

function amountOf(text: string, find: FindUnit): Unit | undefined {
  const [, last = '', scale] = BEHIND.exec(text) ?? [];
  if (scale !== undefined) return scaled(find(last.trim()), wordsFactor(scale));
  const [, digits, words = '', name = ''] = AMOUNT.exec(text) ?? [];
  const factor = wordsFactor(words);
  const unit = find(name);
  if (!factor || !unit || (digits !== undefined && !isAmount(digits, words, unit))) return undefined;
  return scaled(unit, factor.times(decimal((digits ?? '1').replaceAll(',', ''))));
}

/** Whether a number before a unit makes one unit with it: 10,000 yuan, 100 million mu, but neither 50 projects nor 100 %. */
function isAmount(digits: string, words: string, { dimension }: Unit): boolean {
  const isRound = /^10+$/u.test(digits.replaceAll(',', ''));
  return (
    isRound &&
    (dimension.startsWith('money:') || ((digits.includes(',') || words !== '') && dimension !== 'ratio'))
  );
}

/** The unit of 人民币 10,000 and RMB million, which omit yuan. */
function scaleOfMoney(text: string, find: FindUnit): Unit | undefined {
  const number = /^\d{1,3}(?:,\d{3}){1,4}$/u.test(text)
    ? parseDecimal(text.replaceAll(',', ''))
    : wordsFactor(text);
  return text === '' ? undefined : scaled(find('元'), number);
}

function scaled(unit: Unit | undefined, factor: Decimal | undefined): Unit | undefined {
  return unit && factor && timesUnit(unit, factor);
}

/** Product of number words, as in "hundred million"; `undefined` if one is unknown. */
function wordsFactor(words: string): Decimal | undefined {
  let factor: Decimal | undefined = ONE;
  for (const word of words
    .toLowerCase()
    .split(/[ -]+/u)
    .filter((word) => word !== '' && word !== 'of')) {
    const number = NUMBER_WORDS.get(word.replace(/s$/u, ''));
    factor = number && factor?.times(number);
  }
  return factor;
}
