import { PACKED_SORTS } from '../../src/catalogue/findings/file/packed.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  describeFinding,
  FINDINGS,
  severityOf,
  type Finding,
  type FindingCode,
} from '../../src/catalogue/findings.js';
import { LANGUAGES, SEVERITIES } from '../../src/model/words.js';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

const title = { zh: '公路里程', en: 'Length of roads' };
const about = { zh: '公路里程,北县,2022年', en: 'Length of roads, North, 2022' };
const pair = { about, figure: '5 km', other: '6 km', at: 'b.csv:3' };
const office = { zh: '交通局', en: 'Transport Office' };
const duty = { department: office, intervals: { zh: '2022年4—5月', en: '2022-04..05' }, count: 2 };
const word = { found: 'lenght', expected: ['length', 'width'], nearest: 'length' };
const unknown = { found: 'lenght', nearest: 'length' };

const targets = [{ id: 't1', place: { file: '01.yaml', line: 3, column: 5 } }];
const division = {
  about: title,
  total: '12 km',
  terms: [
    { title, figure: '5' },
    { title, figure: '0.5 × 2' },
  ],
  sum: '6 km',
  difference: '6 km',
  percent: '50.0%',
  open: [],
  exhaustive: true,
  reading: undefined,
  targets,
} as const;
const divisions = (['components', 'breakdown', 'regions', 'years', 'span'] as const).flatMap((sort) => [
  { ...division, sort },
  { ...division, sort, percent: undefined, open: [title], reading: about },
]);
const term = { title, figure: '1', clause: '1' };
const joint = {
  about: title,
  bound: '3 km',
  asked: [term, { ...term, figure: '1 × 3' }],
  askedSum: '4 km',
  allowed: [term],
  allowedSum: '3 km',
  difference: '1 km',
  percent: '33.3%',
  level: false,
  shares: [],
  left: undefined,
  least: { amount: '5 km', more: '2 km', percent: '66.7%' },
  readings: [about],
  targets,
  proof: { unit: 'km', excess: '1', lines: [] },
} as const;
const left = {
  part: title,
  amount: '1 km',
  percent: '33.3%',
  share: '40%',
  needed: '2 km',
  others: '2 km',
  rest: '60%',
};
const joints = [
  joint,
  { ...joint, left },
  { ...joint, least: undefined, percent: undefined, level: true, shares: [term], readings: [about, title] },
  { ...joint, about: undefined, least: { ...joint.least, percent: undefined } },
];
const share = {
  id: 't1',
  partTitle: title,
  wholeTitle: title,
  part: '1 km',
  whole: '4 km',
  share: '25.0%',
  asked: '30.0%',
  span: { zh: '2022年', en: '2022' },
  targets,
};
const shares = (['day', 'plan', 'year', 'plan-instead-of-year'] as const).flatMap((reading) =>
  (['below', 'above'] as const).map((direction) => ({ ...share, reading, direction })),
);
const demanded = { id: 't1', asked: '2 km', demanded: '3 km', difference: '1 km', targets };

/** Arguments for each finding, with every turn that its words can take: a code without any does not compile. */
const SAMPLES: { readonly [Code in FindingCode]: readonly Finding<Code>['args'][] } = {
  'plan-not-found': [word, { ...word, nearest: undefined }],
  'plan-unreadable': [
    { reason: 'EACCES' },
    { reason: 'EWHATEVER' },
    { reason: 'too-large' },
    { reason: 'not-regular' },
  ],
  'plan-encoding': [{ byte: 'FF' }],
  'plan-empty-file': [{}],
  'plan-yaml': [
    ...[
      'DUPLICATE_KEY',
      'TAB_AS_INDENT',
      'BAD_INDENT',
      'MISSING_CHAR',
      'UNEXPECTED_TOKEN',
      'BLOCK_AS_IMPLICIT_KEY',
      'BAD_SCALAR_START',
      'NON_STRING_KEY',
      'TAG_RESOLVE_FAILED',
      'MULTIPLE_DOCS',
      'alias-unknown',
      'alias-circular',
      'too-deep',
      'too-many-parts',
      'ANYTHING_ELSE',
    ].map((sort) => ({ sort, detail: 'detail' })),
  ],
  'plan-unknown-key': [word, { ...word, nearest: undefined }],
  'plan-missing-key': [{ key: 'title' }],
  'plan-unknown-word': [word, { ...word, nearest: undefined }],
  'plan-bad-value': (
    [
      'decimal',
      'positive-decimal',
      'not-negative',
      'integer',
      'positive-integer',
      'day',
      'id',
      'text',
      'list',
      'map',
      'time-zone',
    ] as const
  ).flatMap((expected) => [
    { found: 'x', expected },
    { found: '', expected },
  ]),
  'plan-too-few': [{ found: 0, least: 1 }],
  'plan-repeated': [{ found: 'north' }],
  'plan-duplicate-id': [{ id: 'north', first: 'plan.yaml:3' }],
  'plan-duplicate-name': [{ name: 'North', id: 'north', other: 'south', first: 'plan.yaml:3' }],
  'plan-unknown-reference': (
    ['metric', 'project', 'department', 'region', 'population', 'stage'] as const
  ).flatMap((sort) => [
    { ...word, sort },
    { ...word, sort, nearest: undefined },
  ]),
  'plan-wrong-metric-type': [{ metric: 'length', type: 'stock', kind: 'total', expected: ['flow'] }],
  'plan-unknown-unit': [
    { unit: 'kn', nearest: 'km' },
    { unit: 'kn', nearest: undefined },
  ],
  'plan-unit-mismatch': [{ unit: 'km', metric: 'investment', metricUnit: 'M€' }],
  'plan-unit-taken': [{ unit: 'km', dimension: 'money', other: 'km', otherDimension: 'length' }],
  'plan-bounds-swapped': [{ lower: '2', upper: '1' }],
  'plan-dates-swapped': [{ start: '2022-01-01', end: '2021-01-01' }],
  'plan-day-outside': [{ found: '2020-01-01', start: '2021-01-01', end: '2023-12-31' }],
  'plan-key-needs': [{ key: 'comparator: about', needs: 'tolerance' }],
  'plan-key-excludes': [{ key: 'upper', other: 'comparator: at-least' }],
  'plan-same-target': [{ id: 't2', other: 't1', first: '01.yaml:3' }],
  'waiver-unreadable': [{ reason: 'ENOENT' }],
  'waiver-encoding': [{ byte: 'FF' }],
  'waiver-empty-file': [{}],
  'waiver-yaml': [{ sort: 'BAD_INDENT', detail: 'detail' }],
  'waiver-unknown-key': [word, { ...word, nearest: undefined }],
  'waiver-missing-key': [{ key: 'waivers' }],
  'waiver-bad-value': [{ found: 'x', expected: 'day' }],
  'waiver-unknown-word': [
    word,
    { ...word, nearest: undefined },
    { ...word, expected: Array.from({ length: 30 }, (_, at) => `code-${at}`) },
  ],
  'waiver-unknown-target': [unknown, { ...unknown, nearest: undefined }],
  'waiver-about-what': [
    { sort: 'nothing', key: '' },
    { sort: 'both', key: 'target' },
    { sort: 'key-of-finding', key: 'line' },
  ],
  'waiver-without-reason': [{ about: 'row-bad-number' }],
  'waiver-without-name': [{ about: 'row-bad-number' }],
  'waiver-without-end': [{ about: 'row-bad-number' }],
  'waiver-expired': [{ about: 'row-bad-number', until: '2022-06-30', asOf: '2022-07-01' }],
  'waiver-unused': [{ about: 'row-bad-number' }],
  'file-not-found': [{ found: 'x.csv' }],
  'file-none-matched': [
    { found: 'x', sort: 'folder' },
    { found: '*.csv', sort: 'glob' },
  ],
  'file-link-outside': [{ found: 'r.csv' }],
  'file-unknown-name': [{ found: 'r.bak' }],
  'file-passed-over': [
    { files: ['a.png'], count: 1 },
    { files: ['a.png'], count: 12 },
  ],
  'file-not-regular': [{ found: 'pipe' }],
  'file-unreadable': [{ reason: 'EACCES' }, { reason: 'EWHATEVER' }],
  'file-too-large': [{ megabytes: 300, limit: 256 }],
  'file-empty': [{}],
  'file-binary': (
    [
      'xls',
      'docx',
      'xlsb',
      'doc',
      'ods',
      'rar',
      'zip',
      'gzip',
      'zstd',
      'parquet',
      'pdf',
      'html',
      'json',
      'dbf',
      'database',
      'numbers',
      'binary',
    ] as const
  ).map((sort) => ({ sort })),
  'file-packed-broken': PACKED_SORTS.flatMap((sort) =>
    (['cut', 'damaged', 'window', 'dictionary'] as const).map((reason) => ({ sort, reason })),
  ),
  'file-packed-bomb': PACKED_SORTS.map((sort) => ({ sort, limit: 256 })),
  'file-packed-inside': (['xls', 'xlsx', 'zip', 'gzip', 'zstd', 'parquet', 'pdf'] as const).map((found) => ({
    sort: 'gzip',
    found,
  })),
  'file-not-unpacked': [{ reason: 'ENOSPC' }],
  'file-no-checksum': [{}],
  'file-needs-duckdb': [{}],
  'file-nested-columns': [{ columns: ['a', 'b'] }],
  'file-wide-decimals': [{ columns: ['a', 'b'] }],
  'file-undecodable': [{ encoding: 'UTF-8', byte: 'FF', position: 7 }],
  'file-nul': [{ position: 95 }],
  'file-more-errors': [{ count: 3 }],
  'file-more-warnings': [{ count: 3 }],
  'file-broken-workbook': (['archive', 'no-workbook', 'xml', 'part', 'checksum'] as const).map((reason) => ({
    reason,
    part: reason === 'archive' || reason === 'no-workbook' ? '' : 'xl/workbook.xml',
  })),
  'file-zip-bomb': [{ limit: 128 }],
  'file-encrypted': [{}],
  'file-no-sheet': [
    { found: 'Sheet3', expected: ['Sheet1'], nearest: 'Sheet1' },
    { found: undefined, expected: [], nearest: undefined },
  ],
  'file-unread-sheets': [{ sheets: ['a'] }],
  'file-other-sheets': [
    { read: ['a'], others: ['b'] },
    { read: ['a', 'b'], others: ['c'] },
  ],
  'file-hidden-sheets': [{ hidden: ['c'] }],
  'table-hidden-rows': [{ count: 1 }, { count: 2 }],
  'table-hidden-columns': [{ columns: ['C', 'E-F'] }],
  'row-cell-error': [{ found: '#REF!' }],
  'row-cell-boolean': [{ found: 'TRUE' }],
  'row-formula-uncached': [{ stored: undefined }, { stored: '0' }],
  'row-scaled-format': [{ found: '14505' }],
  'row-hidden-value': [{ found: '0' }],
  'row-cell-broken': [
    { reason: 'text', found: '99' },
    { reason: 'values', found: '1 / 5' },
  ],
  'row-note-unread': [{ found: '#N/A' }, { found: '' }],
  'row-merged-value': [{ range: 'D3:D5' }],
  'row-merged-over': [{ found: 'a', shown: 'b' }],
  'layout-bad-pattern': [{ found: '{a' }],
  'layout-unknown-name': [
    { name: 'yaer', known: ['year'], nearest: 'year' },
    { name: 'x', known: [], nearest: undefined },
  ],
  'layout-no-place': [{}],
  'layout-no-values': [{}],
  'layout-ambiguous': [{ layouts: ['a', 'b'] }],
  'layout-no-header': [
    { layout: 'a', expected: 3 },
    { layout: 'a', expected: 'county' },
  ],
  'layout-no-title': [{ layout: 'a', expected: '{year}' }],
  'layout-missing-column': [
    { layout: 'a', header: 'county', nearest: 'region' },
    { layout: 'a', header: 'county', nearest: undefined },
  ],
  'layout-repeated-column': [{ layout: 'a', header: 'roads', first: '3:2' }],
  'layout-unknown-column': [{ layout: 'a', header: 'rate' }],
  'layout-fields-disagree': [{ column: 'region', found: 'north', first: 'south' }],
  'layout-bad-split': [{ found: 2, expected: 3 }],
  'layout-bad-multiplier': [{ found: 'many' }],
  'layout-unknown-flag': [
    { found: 'x', known: [] },
    { found: 'x', known: ['p', 'e'] },
  ],
  'layout-rows-left-out': [
    { layout: 'a', header: 'deleted', found: ['true'], count: 1 },
    { layout: 'a', header: 'sex', found: ['F', 'M'], count: 2 },
  ],
  'layout-figures-left-out': [
    { layout: 'a', header: 'f', found: ['5 f'], count: 1 },
    { layout: 'a', header: 'f', found: ['5 f', '6 f'], count: 2 },
  ],
  'table-total-differs': [{ title: 'all', total: '10', sum: '9', difference: '1', parts: 6 }],
  'table-firsts-of-months': [{ count: 6, found: '2022-01-01', month: '2022-01' }],
  'table-no-header': [{ searched: 50 }],
  'table-missing-column': [
    { column: 'period', nearest: 'perod' },
    { column: 'period', nearest: undefined },
  ],
  'table-unknown-column': [unknown, { ...unknown, nearest: undefined }],
  'table-blank-column': [{ number: 4, line: 7 }],
  'table-duplicate-column': [{ column: 'value', found: 'value', first: 'amount' }],
  'table-unknown-qualifier': [
    { found: 'kn', header: 'value (kn)', nearest: 'km' },
    { found: 'kn', header: 'value (kn)', nearest: undefined },
  ],
  'table-unit-assumed': [{ unit: 'km' }],
  'table-stated': [{ column: 'region', found: 'East' }],
  'table-statements-disagree': [{ column: 'unit', found: 'km', first: 'm', at: '1:1' }],
  'table-stated-below': [{ column: 'unit', found: 'km' }],
  'table-region-mentioned': [{ found: 'East', area: title }],
  'table-basis-mentioned': [{ found: 'ytd' }],
  'table-other-delimiter': [{ delimiter: ';' }],
  'table-no-rows': [{}],
  'row-unclosed-quote': [{ found: 'x' }],
  'row-stray-quote': [{ found: 'x' }],
  'row-literal-quote': [{ found: '5" pipe' }],
  'row-too-long': [{ characters: 1_200_000, limit: 1_000_000 }],
  'row-field-too-long': [{ characters: 40_000, limit: 32_767 }],
  'row-extra-fields': [{ found: 'x', fields: 6, columns: 5 }],
  'row-split-number': [{ value: '1', next: '450' }],
  'row-total-ignored': [{ found: 'total' }],
  'row-footer-ignored': [{ found: 'note' }],
  'row-above-header': [{ found: 'roads' }],
  'row-unit-undecided': [
    { listed: ['km', '%'], fitting: [], title, expected: 'mu' },
    { listed: ['km', 'm'], fitting: ['km', 'm'], title, expected: 'km' },
  ],
  'row-unit-mentioned': [{ found: 'km', at: 'r.csv:1:1', title, expected: 'm' }],
  'row-missing-field': [{ column: 'period' }],
  'row-no-value': [{ found: '' }, { found: '-' }],
  'row-unknown-metric': [unknown, { ...unknown, nearest: undefined }],
  'table-decimal-comma': [{}],
  'row-ambiguous-metric': [{ found: 'x', candidates: ['a', 'b'] }],
  'row-footnote-mark': [{ found: '5¹', mark: '¹' }],
  'row-digits-rounded': [{ found: '23.999999999999996', read: '24' }],
  'row-unknown-region': [unknown, { ...unknown, nearest: undefined }],
  'row-ambiguous-region': [{ found: 'x', candidates: ['a', 'b'] }],
  'row-unknown-department': [unknown, { ...unknown, nearest: undefined }],
  'row-ambiguous-department': [{ found: 'x', candidates: ['a', 'b'] }],
  'row-unknown-stage': [
    { ...unknown, expected: [title] },
    { ...unknown, nearest: undefined, expected: [title] },
  ],
  'row-unknown-unit': [
    { ...unknown, expected: undefined },
    { ...unknown, nearest: undefined, expected: 'km' },
    { ...unknown, nearest: undefined, expected: undefined },
  ],
  'row-unit-mismatch': [{ unit: 'M€', title, expected: 'km' }],
  'row-unit-conflict': [{ found: 'M€', unit: 'km' }],
  'row-bad-number': (
    ['form', 'separator', 'parentheses', 'gigantic', 'chinese', 'rounded', 'power'] as const
  ).map((reason) => ({
    found: 'x',
    reason,
  })),
  'row-number-expected': [{ found: 'done', title, unit: 'km' }],
  'row-count-not-whole': [{ found: '1.5', unit: 'units' }],
  'row-stage-expected': [{ found: '5', title, expected: [title] }],
  'row-bad-period': (
    [
      'form',
      'impossible',
      'two-digit-year',
      'order',
      'no-year',
      'stretch',
      'dropped-zero',
      'half-or-month',
      'fiscal',
      'week',
      'two-months',
      'serial',
      'moment',
    ] as const
  ).map((reason) => ({ found: 'x', reason })),
  'row-bad-submitted': [{ found: 'yesterday' }],
  'row-bad-basis': [
    { ...unknown, reason: 'unknown' },
    { found: 'x', nearest: undefined, reason: 'ambiguous' },
    { found: 'x', nearest: undefined, reason: 'until' },
  ],
  'row-basis-conflict': [{ found: 'ytd', period: '2022-01..2022-06' }],
  'row-basis-ignored': [{ found: 'ytd', title }],
  'figure-repeated': [pair],
  'figure-contradicted': [pair],
  'departments-disagree': [{ ...pair, lead: office }],
  'regions-disagree': [
    { ...pair, difference: '1 km', areAll: true },
    { ...pair, difference: '1 km', areAll: false },
  ],
  'periods-disagree': [{ ...pair, difference: '1 km' }],
  'share-disagrees': [pair],
  'count-disagrees': [pair],
  'file-too-many-rows': [{ limit: 100_000 }],
  'row-too-many-fields': [{ limit: 16_384 }],
  'report-missing': [duty, { ...duty, count: 1 }],
  'report-late': [duty, { ...duty, count: 1 }].map((each) => ({
    ...each,
    submitted: '2022-07-15',
    due: '2022-07-10',
  })),
  'report-undated': [duty, { ...duty, count: 1 }],
  'report-not-answerable': [1, 2].map((rows) => ({
    department: office,
    metric: title,
    rows,
    answerable: [office, office],
  })),
  'report-foreign': [{ rows: 1 }, { rows: 3 }],
  'report-lacks-metric': [{ department: office, metric: title }],
  'report-lacks-interval': [{ department: office, interval: about, due: '2022-07-10' }],
  'parts-above-whole': [{ ...pair, whole: title }],
  'parts-above-total': [{ ...pair, parts: [title, title] }],
  'parts-above-population': [{ about, figure: '23', population: title, size: '20' }],
  'parts-share-above-one': [{ about, figure: '128%' }],
  'series-falls': [true, false].map((isToDate) => ({ ...pair, isToDate })),
  'series-backwards': [pair],
  'series-negative': [{ about, figure: '-1' }],
  'series-future': [{ about, figure: '5 km', start: '2022-08-01', on: '2022-07-05' }],
  'series-unseen': [1, 3].map((figures) => ({
    about,
    figure: '5 km',
    figures,
    submitted: '2022-08-01',
    on: '2022-07-31',
  })),
  'series-unfinished': [1, 3].map((figures) => ({
    about,
    figure: '5 km',
    figures,
    end: '2022-12-31',
    on: '2022-07-31',
  })),
  'series-outside': [1, 3].map((figures) => ({
    about,
    figure: '5 km',
    figures,
    start: '2022-01-01',
    end: '2023-12-31',
  })),
  'series-early': [1, 3].map((figures) => ({
    about,
    figure: '5 km',
    figures,
    submitted: '2022-06-25',
    end: '2022-06-30',
  })),
  'file-nothing-counts': [
    [1, 0, 0, 1],
    [1, 2, 3, 8],
  ].map(([unseen = 0, unfinished = 0, outside = 0, figures = 0]) => ({
    ...{ unseen, unfinished, outside, figures },
    on: '2022-07-31',
    start: '2022-01-01',
    end: '2023-12-31',
  })),
  'as-of-outside-plan': ['2012-07-31', '2032-07-31'].map((on) => ({
    on,
    start: '2022-01-01',
    end: '2023-12-31',
    graceDays: 10,
  })),
  'as-of-before-reports': [{ on: '2012-07-31', figures: 3 }],
  'series-gap': [{ ...pair, missing: { zh: '2022年4月', en: '2022-04' } }],
  'suspect-basis': (['period', 'ytd'] as const).flatMap((declared) =>
    [1, 3].map((regions) => ({
      about,
      declared,
      rows: 18,
      regions,
      first: '1.0',
      last: '6.0',
      probable: '0.9 km',
    })),
  ),
  'suspect-unit': ['10', '100', '1000', '10000', '7'].flatMap((factor) =>
    [true, false].map((up) => ({
      about,
      figure: '5 km',
      factor,
      up,
      low: '0.4',
      high: '0.6 km',
      neighbours: 5,
      probable: '0.5 km',
    })),
  ),
  'suspect-outlier': (['log', 'difference'] as const).map((method) => ({
    about,
    figure: '5 km',
    score: '7.1',
    method,
    figures: 11,
    median: '1.2 km',
    probable: '1.2 km',
  })),
  'suspect-december': [
    { about, figure: '20 km', share: '78.0%', year: 2022, months: 11, probable: '0.5 km' },
  ],
  'suspect-same-figure': (['regions', 'months'] as const).map((among) => ({
    about,
    figure: '12.7 km',
    among,
    count: 5,
    of: 6,
    more: ['a.csv:3', 'a.csv:4'],
  })),
  'suspect-equals-target': [
    { about: office, count: 5, of: 6, figure: '24 km', more: ['a.csv:3', 'a.csv:4'] },
  ],
  'suspect-last-digits': [
    {
      about: office,
      figures: 120,
      digits: '0, 5',
      share: '100%',
      statistic: '480.0',
      freedom: 9,
      limit: '39.3',
    },
  ],
  'lint-targets-conflict': joints.map((args) => ({ ...args, readings: [] })),
  'lint-targets-conflict-as-read': joints,
  'lint-total-too-low': [joint, { ...joint, left }, { ...joint, level: true, shares: [term] }],
  'lint-parts-below-total': divisions,
  'lint-parts-open': divisions,
  'lint-total-implied': divisions,
  'lint-share-floors': shares.flatMap((args) =>
    [true, false].flatMap((strict) =>
      ['3 km', undefined].map((wholeNeeded) => ({
        ...args,
        strict,
        partNeeded: '1.2 km',
        partDifference: '0.2 km',
        wholeNeeded,
      })),
    ),
  ),
  'lint-count-exceeded': [demanded],
  'lint-count-implied': [demanded],
  'lint-count-before-members': [1, 2].map((late) => ({
    id: 't1',
    due: '2022-12-31',
    asked: '3 km',
    named: 3,
    late,
    left: '2 km',
    short: '1 km',
    targets,
  })),
  'lint-count-unnamed': [true, false].map((numberReported) => ({
    id: 't1',
    asked: '3 km',
    named: '1 km',
    missing: '2 km',
    numberReported,
  })),
  'lint-baseline-satisfies': [
    { id: 't1', baseline: '3 km', required: { zh: '不少于 2 km', en: 'at least 2 km' } },
  ],
  'lint-between-from-zero': [{ id: 't1', upper: '3 km' }],
  'lint-due-outside': [1, 2].map((days) => ({ id: 't1', due: '2024-01-01', end: '2023-12-31', days })),
  'lint-years-after-due': [[2023], [2022, 2023]].map((years) => ({ id: 't1', due: '2021-12-31', years })),
  'lint-idle-department': [{ id: 'water', title }],
  'lint-no-department': [
    { id: 't1', strength: 'firm' },
    { id: 't1', strength: 'aspirational' },
  ],
  'lint-no-value': [
    { id: 't1', what: 'value' },
    { id: 't1', what: 'tolerance' },
  ],
  'lint-no-baseline': [
    { id: 't1', kind: 'level' },
    { id: 't1', kind: 'growth' },
    { id: 't1', kind: 'relative' },
  ],
  'lint-no-population': [true, false].map((byRate) => ({ id: 't1', population: title, byRate })),
  'lint-alias-unit': [{ id: 'roads', name: 'Roads (m)', unit: 'm', metricUnit: 'km' }],
  'lint-implied-date': [{ id: 't1', due: '2023-12-31' }],
};

const codes = Object.keys(FINDINGS) as FindingCode[];

/** A finding of a code for each of its samples. */
function findingsOf<Code extends FindingCode>(code: Code): readonly Finding[] {
  return SAMPLES[code].map((args) => ({ code, args, place: undefined }) as Finding);
}

describe.each(codes)('%s', (code) => {
  const samples = findingsOf(code);

  test('is named after what it is about', () => {
    expect(code).toMatch(
      /^(?:plan|layout|as-of|file|table|row|figure|regions|periods|departments|share|count|report|parts|series|suspect|waiver|lint)(?:-[a-z]+)+$/u,
    );
  });

  test('has a severity', () => {
    for (const finding of samples) expect(SEVERITIES).toContain(severityOf(finding));
  });

  test.each(LANGUAGES)('says in %s what was found, and what to do', (language) => {
    for (const finding of samples) {
      const { message, hint } = describeFinding(finding, language);
      for (const text of [message, hint]) {
        expect(text).not.toMatch(/undefined|\[object|NaN|\s\s|^\s|\s$|[\r\n\t]/u);
        // One sentence without its full stop, so that a place and a code can stand around it.
        expect(text).not.toMatch(/[.,:;\u3002\uFF0C\uFF1A\uFF1B]$/u);
        expect(text.length).toBeGreaterThan(language === 'zh' ? 2 : 5);
      }
      expect(message).not.toMatch(/[?\uFF1F]$/u);
    }
  });

  test('speaks one language at a time', () => {
    for (const finding of samples) {
      const [zh, en] = [describeFinding(finding, 'zh'), describeFinding(finding, 'en')];
      expect(en.message).not.toMatch(/\p{Script=Han}/u);
      expect(zh.message).toMatch(/\p{Script=Han}/u);
      expect(zh.hint).toMatch(/\p{Script=Han}/u);
      expect(zh.message + zh.hint).not.toMatch(/\b(?:the|this|there|Length|Transport)\b/u);
    }
  });

  test('does not begin with a capital in English, as it follows a place', () => {
    for (const finding of samples) {
      const { message, hint } = describeFinding(finding, 'en');
      expect(message).not.toMatch(/^[A-Z][a-z]+ (?!of roads|Office)/u);
      expect(hint).not.toMatch(/^[A-Z][a-z]+ (?!of roads|Office)/u);
    }
  });
});

/** A plan and a file of waivers are read by the same rules, and told of in the same words. */
const YAML_CODE = /^waiver-(?:encoding|yaml|unknown-key|missing-key|bad-value|unknown-word)$/u;

test('no two codes say the same, but for those of what people write in YAML', () => {
  const own = codes.filter((code) => !YAML_CODE.test(code));
  for (const language of LANGUAGES) {
    const said = own.map(
      (code) => findingsOf(code).map((finding) => describeFinding(finding, language).message)[0],
    );
    expect(new Set(said).size).toBe(own.length);
  }
});

test('every code is made somewhere in the sources', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('catalogue'),
  );
  const text = files.map((file) => readFileSync(join(SRC, file), 'utf8')).join('\n');
  const made = (code: string): boolean =>
    text.includes(`'${code}'`) || text.includes(code.replace(/^(?:plan|waiver)-/u, '}-') + '`');
  expect(codes.filter((code) => !made(code))).toEqual([]);
});
