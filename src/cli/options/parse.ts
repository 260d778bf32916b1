import { parseDay, type Day } from '../../model/calendar.js';
import { nearestOr, UsageError } from '../errors.js';

/** Parses a word of the command line, or throws a `UsageError` that names the option. */
export type Parse<Value> = (text: string, option: string) => Value;

export const asText: Parse<string> = (text) => text;

/** Parses a day written YYYY-MM-DD. */
export const asDay: Parse<Day> = (text, option) => {
  const read = parseDay(text);
  if (read !== undefined) return read;
  throw new UsageError(
    {
      zh: `${option} 的“${text}”不是存在的日期`,
      en: `"${text}" given to ${option} is not a day that exists`,
    },
    { zh: '写成 YYYY-MM-DD，例如 2022-06-30', en: 'write YYYY-MM-DD, such as 2022-06-30' },
  );
};

/** Accepts a word of a closed list. */
export function asWord<Word extends string>(words: readonly Word[]): Parse<Word> {
  return (text, option) => {
    const known = words.find((each) => each === text);
    if (known !== undefined) return known;
    const list = words.join(', ');
    throw new UsageError(
      {
        zh: `${option} 没有“${text}”这个取值；可用：${list}`,
        en: `${option} does not take "${text}"; it takes ${list}`,
      },
      nearestOr({ zh: '改用所列的词之一', en: 'use one of the words listed' }, text, words),
    );
  };
}

/** Parses a width of 40 to 9999 columns. */
export const asColumns: Parse<number> = (text, option) => {
  const width = /^\d{2,4}$/u.test(text) ? Number(text) : 0;
  if (width >= 40) return width;
  throw new UsageError(
    {
      zh: `${option} 的“${text}”不是 40 以上的整数`,
      en: `"${text}" given to ${option} is not a whole number of at least 40`,
    },
    { zh: `例如 ${option} 120`, en: `for example ${option} 120` },
  );
};

/** Parses a whole number of at least `least`; the hint shows `example`. */
export function asCount(least: 0 | 1, example: number): Parse<number> {
  return (text, option) => {
    const read = /^\d{1,9}$/u.test(text) ? Number(text) : -1;
    if (read >= least) return read;
    throw new UsageError(
      {
        zh: `${option} 的“${text}”不是${least === 0 ? '非负' : '正'}整数`,
        en: `"${text}" given to ${option} is not a whole number${least === 0 ? '' : ' above 0'}`,
      },
      { zh: `例如 ${option} ${example}`, en: `for example ${option} ${example}` },
    );
  };
}
