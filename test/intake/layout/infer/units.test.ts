import { describe, expect, it } from 'vitest';
import { drafted } from './helpers.js';

/** The figures that a table gives by the layout that is drafted for it. */
function figuresOf(text: string): readonly string[] {
  return drafted(text).figures;
}

describe('a drafted layout', () => {
  it('reads the unit that stands in brackets of either width, in the header or above it', () => {
    for (const [open, close, colon] of ['():', '\uFF08\uFF09\uFF1A']) {
      const inHeader = `2022年6月\n地区,工业投资${open}万元${close}\n桐梓县,12000\n红花岗区,18000\n`;
      const above = `2022年6月\n编制单位${colon}市统计局,单位${colon}万元\n地区,工业投资\n桐梓县,12000\n红花岗区,18000\n`;
      for (const text of [inHeader, above])
        expect(figuresOf(text)).toEqual([
          'investment tongzi 2022-06-01..2022-06-30 120000000 period',
          'investment honghuagang 2022-06-01..2022-06-30 180000000 period',
        ]);
    }
  });

  it('reads the row of units below the titles', () => {
    const several = '2022年6月\n地区,工业投资,财政收入\n,亿元,万元\n桐梓县,1.5,9000\n红花岗区,2.5,11000\n';
    expect(figuresOf(several)).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 150000000 period',
      'revenue tongzi 2022-06-01..2022-06-30 90000000 ytd',
      'investment honghuagang 2022-06-01..2022-06-30 250000000 period',
      'revenue honghuagang 2022-06-01..2022-06-30 110000000 ytd',
    ]);
    expect(figuresOf('2022年6月\n地区,工业投资\n,万元\n桐梓县,12000\n')).toEqual([
      'investment tongzi 2022-06-01..2022-06-30 120000000 period',
    ]);
  });
});
