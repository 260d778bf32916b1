import fc from 'fast-check';
import iconv from 'iconv-lite';

export const HEADER = 'metric,region,period,value,unit,basis,department,submitted,note';

/** Dates that tie, with times and without, none, one that is not seen, and none that exists. */
const submitted = fc.constantFrom(
  '2022-07-01',
  '2022-07-01',
  '2022-07-02',
  '2022-07-02 10:00',
  '2022-07-02T09:30:00',
  '2022-08-03',
  '',
  '2023-09-01',
  '2022-02-30',
);

const cells = {
  metric: fc.constantFrom('investment', 'investment', '投资', 'industry', 'roads', 'starts', 'x', '合计'),
  region: fc.constantFrom('', 'East', '东川县', 'West', '西岭县', '?'),
  period: fc.constantFrom('2022-05', '2022-06', '2022', '2022年6月', '2023-01'),
  value: fc.constantFrom('1', '2.5', '30', '7', '1450.5', '多', '1,450'),
  unit: fc.constantFrom('', '', '', '亿元', '吨'),
  basis: fc.constantFrom('', 'period', 'ytd', 'cumulative'),
  department: fc.constantFrom('', 'finance', 'works', '市统计局', '?'),
};

const note = fc.constantFrom(
  '',
  '',
  '已核对',
  '"已核对,齐全"',
  '"引""号"',
  '"两行\n第二行"',
  '"三行\r\n\n第三行"',
  '"里面有一行\ninvestment,East,2022-06,9,,,finance,2022-07-01,\n末行"',
  '"开着',
  '"',
  '"多余"x',
  '"两行\n多余"x',
  '里"面',
);

/** A row that is mostly sound. */
const row = fc
  .record({ ...cells, submitted, note, odd: fc.nat({ max: 24 }), at: fc.nat({ max: 6 }) })
  .map(({ odd, at, submitted: when, note: remark, ...own }) => {
    const sound = ['investment', 'East', own.period, '5.5', '亿元', 'period', 'finance'];
    const drawn = [own.metric, own.region, own.period, own.value, own.unit, own.basis, own.department];
    // One row in a few is drawn altogether, one in a few is odd in one cell.
    const fields = odd < 4 ? drawn : sound.map((cell, index) => (odd < 9 && index === at ? drawn[at] : cell));
    return [...fields, odd === 23 ? '' : when, odd % 3 === 0 ? remark : ''].join(',');
  });

/** Pieces of anything, put together without sense. */
const soup = fc
  .array(
    fc.constantFrom(
      ...[',', ',', '"', '""', '\n', '\r', '\t', ' ', '\uFEFF', '投资', 'investment', '2022-06', '1,234'],
      ...['investment,East,2022-06,9,亿元,period,finance,2022-07-05,', '"\n', '\n"', '"x\n', ';', '合计'],
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''));

/** A field that is longer than any may be, in one line or in many, closed or not. */
const endless = fc
  .tuple(fc.constantFrom('x', 'x,', '说明\n', '\n'), fc.constantFrom('"', ''))
  .map(([piece, end]) => `roads,,2022-06,1,,,,2022-07-01,"${piece.repeat(33_000)}${end}`);

const line = fc.oneof(
  { weight: 60, arbitrary: row },
  { weight: 4, arbitrary: soup },
  { weight: 3, arbitrary: fc.constantFrom('', '', HEADER, '合计,,,9', '注:初步数', ',,,,,,,,', '"') },
  { weight: 1, arbitrary: fc.constant('x'.repeat(2000)) },
);

export const table = fc
  .record({
    lines: fc.array(line, { maxLength: 60, size: 'max' }),
    endless: fc.oneof({ weight: 20, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: endless }),
    end: fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n'),
    title: fc.constantFrom('', '', '投资月报\n单位:亿元\n'),
    last: fc.boolean(),
    encoding: fc.constantFrom('utf8', 'utf8', 'utf8', 'gb18030'),
    mark: fc.boolean(),
    jobs: fc.constantFrom(2, 3, 8, 30, 200),
  })
  .map(({ lines, endless: long, end, title, last, encoding, mark, jobs }) => {
    const all = long === null ? lines : lines.toSpliced(Math.floor(lines.length / 2), 0, long);
    const text = title + [HEADER, ...all].join(end) + (last ? end : '');
    return { bytes: iconv.encode(text, encoding, { addBOM: mark }), jobs };
  });
