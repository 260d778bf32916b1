import { isDeepStrictEqual } from 'node:util';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readerFor, type Intake } from '../../../src/intake/index.js';
import { dayOf } from '../../../src/model/calendar.js';
import { DATE_REMARKS } from '../../../src/model/dates.js';
import { PLAN } from '../plan.js';

const AS_OF = dayOf(2022, 12, 31);
const FIRST = 'metric,region,period,value,unit,basis,department,submitted,note';

const file = (
  name: string,
  header: string,
  ...rows: readonly string[]
): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: Buffer.from([header, ...rows, ''].join('\n')),
});

/** Files of which each would be read wrongly by the words of another. */
const FILES = [
  file(
    'a.csv',
    FIRST,
    'investment,,2021-03,5,亿元,period,,2022-01-05,',
    'x,,2021-03,5,亿元,period,,2022-01-05,',
  ),
  file(
    'b.csv',
    FIRST,
    'investment,,2021-03,7,万元,period,,2022-01-06,',
    'investment,,2021,9,万元,,,2022-01-06,',
  ),
  file(
    'c.csv',
    'metric,region,period,value(万元),unit,basis,department,submitted,note',
    'investment,,2021-03,5,,period,,,',
  ),
  file(
    'd.csv',
    'metric,region,period,value(亿元),unit,basis,department,submitted,note',
    'investment,,2021-03,5,,period,,,',
  ),
  file(
    'e.csv',
    'metric,region,period,value(累计),unit,basis,department,submitted,note',
    'investment,,2021-03,5,亿元,,,,',
  ),
  file(
    'f.csv',
    'metric,region,value,period,unit,basis,department,submitted,note',
    'investment,,5,2021-03,亿元,period,,,',
  ),
  file(
    'g.csv',
    FIRST,
    ...Array.from(
      { length: 17_000 },
      (_, at) => `investment,,2021-03,${String(at)},亿元,period,,2022-01-05,`,
    ),
  ),
  file(
    'h.csv',
    FIRST,
    ...Array.from(
      { length: 17_000 },
      (_, at) => `m${String(at)},r${String(at)},p${String(at)},5,亿元,period,,,`,
    ),
  ),
  {
    name: 'j.csv',
    bytes: iconv.encode(`${FIRST}\n工业投资,桐梓县,2021-03,5,亿元,当期,,2022年1月5日,已核对\n`, 'gb18030'),
  },
  file('k.csv', FIRST, '工业投资,桐梓县,2021-03,5,亿元,当期,,2022年1月6日,已核对'),
  file('l.csv', FIRST.replaceAll(',', ';'), '工业投资;桐梓县;2021-03;6;亿元;当期;;2022年1月7日;已,核对'),
  file('i.csv', FIRST, 'investment,,2021-04,7,万元,period,,2022-01-06,'),
];

/** An intake, with what is told of its dates and without what those were held against. */
function plain({ dates, ...intake }: Intake): unknown {
  return {
    ...intake,
    dates: DATE_REMARKS.map((remark) => [remark, dates?.count(remark), dates?.listed(remark)]),
  };
}

describe('what one file has taught', () => {
  it.each([false, true])(
    'changes nothing in how another is read (what is left out is listed: %s)',
    (listsLeftOut) => {
      if (AS_OF === undefined) throw new RangeError('no such day');
      const reading = { inForceOn: AS_OF, listsLeftOut };
      const together = readerFor(PLAN, reading);
      const alone = new Map(FILES.map((each) => [each, plain(readerFor(PLAN, reading)(each))]));
      const order = [...FILES, ...[...FILES].reverse()];
      for (const each of order) {
        const read = plain(together(each));
        // Which part of many differs is only looked for where one does.
        if (!isDeepStrictEqual(read, alone.get(each))) expect(read).toEqual(alone.get(each));
      }
    },
  );
});
