import type { WAIVER_FINDINGS } from '../findings/waiver.js';
import { words, type Explanation } from './entry.js';

/** What can be wrong with waivers; all of it is told rather than read from an example. */
export const WAIVER_EXPLANATIONS: Readonly<Record<keyof typeof WAIVER_FINDINGS, Explanation>> = {
  'waiver-unreadable': {
    meaning: words('豁免文件读不了', 'the file of waivers cannot be read'),
    remedy: words(
      '检查 --waivers 的路径和读取权限',
      'check the path given to --waivers, and its permissions',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck check reports/ --waivers waivers.yml'],
      finding: { code: 'waiver-unreadable', args: { reason: 'ENOENT' }, place: { file: 'waivers.yml' } },
    },
  },
  'waiver-encoding': {
    meaning: words('豁免文件不是 UTF-8 编码', 'the file of waivers is not UTF-8 text'),
    remedy: words('用编辑器另存为 UTF-8 编码', 'save it as UTF-8 in an editor'),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { target: invest, reason: … }'],
      finding: {
        code: 'waiver-encoding',
        args: { byte: 'D1' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-empty-file': {
    meaning: words('豁免文件是空的', 'the file of waivers is empty'),
    remedy: words('没有豁免时写 waivers: []', 'write waivers: [] where there are none'),
    example: {
      sort: 'told',
      shown: ['# nothing yet'],
      finding: { code: 'waiver-empty-file', args: {}, place: { file: 'waivers.yaml', line: 1, column: 1 } },
    },
  },
  'waiver-yaml': {
    meaning: words('豁免文件不合 YAML 语法', 'the file of waivers is not valid YAML'),
    remedy: words('按所示行列修正', 'mend it at the line and column shown'),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - a: b: c'],
      finding: {
        code: 'waiver-yaml',
        args: { sort: 'BLOCK_AS_IMPLICIT_KEY', detail: '' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-unknown-key': {
    meaning: words('豁免里有不认识的键', 'a waiver has a key that is not known'),
    remedy: words('改正键名,或删去', 'correct the key, or remove it'),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { finding: row-bad-number, reson: late }'],
      finding: {
        code: 'waiver-unknown-key',
        args: { found: 'reson', expected: ['finding', 'reason', 'by', 'until'], nearest: 'reason' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-missing-key': {
    meaning: words('豁免文件里没有 waivers 列表', 'the file has no list of waivers'),
    remedy: words('把各条豁免写在 waivers: 之下', 'put the waivers under the key waivers'),
    example: {
      sort: 'told',
      shown: ['finding: row-bad-number'],
      finding: {
        code: 'waiver-missing-key',
        args: { key: 'waivers' },
        place: { file: 'waivers.yaml', line: 1, column: 1 },
      },
    },
  },
  'waiver-bad-value': {
    meaning: words(
      '豁免里的值不合要求,例如日期不存在',
      'a value of a waiver is not what it should be, such as a day that does not exist',
    ),
    remedy: words('按例子改正', 'correct it as the example shows'),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { finding: row-bad-number, until: 2022-02-30 }'],
      finding: {
        code: 'waiver-bad-value',
        args: { found: '2022-02-30', expected: 'day' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-unknown-word': {
    meaning: words(
      '豁免所写的问题代码不存在,或不能豁免',
      'a waiver names a code that there is not, or that cannot be waived',
    ),
    remedy: words(
      '写报告里方括号中的代码;方案的错误不能豁免',
      'write the code that the report has in brackets; faults of a plan cannot be waived',
    ),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { finding: row-bad-numbr }'],
      finding: {
        code: 'waiver-unknown-word',
        args: { found: 'row-bad-numbr', expected: ['row-bad-number'], nearest: 'row-bad-number' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-unknown-target': {
    meaning: words('豁免所写的目标不在方案里', 'a waiver names a target that the plan does not have'),
    remedy: words('用 plancheck targets 查看目标编号', 'plancheck targets lists the ids'),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { target: road-length }'],
      finding: {
        code: 'waiver-unknown-target',
        args: { found: 'road-length', nearest: undefined },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-about-what': {
    meaning: words(
      '一条豁免只能写一个问题代码或一个目标',
      'a waiver is of a finding or of a target, and of one of them only',
    ),
    remedy: words(
      '写 finding 或 target 之一;file、line、mentions 只用于 finding',
      'name one of the two; file, line and mentions go with a finding',
    ),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { target: roads, finding: row-bad-number }'],
      finding: {
        code: 'waiver-about-what',
        args: { sort: 'both', key: 'target' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-without-reason': {
    meaning: words('豁免没有写理由,未予适用', 'a waiver gives no reason, so it does not apply'),
    remedy: words('补上 reason', 'add the reason'),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { finding: row-bad-number, by: Statistics Bureau, until: 2022-12-31 }'],
      finding: {
        code: 'waiver-without-reason',
        args: { about: 'row-bad-number' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-without-name': {
    meaning: words(
      '豁免没有写由谁接受,未予适用',
      'a waiver does not say who accepts it, so it does not apply',
    ),
    remedy: words('补上 by', 'add by'),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { finding: row-bad-number, reason: moved, until: 2022-12-31 }'],
      finding: {
        code: 'waiver-without-name',
        args: { about: 'row-bad-number' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-without-end': {
    meaning: words('豁免没有写截止日,未予适用', 'a waiver has no last day, so it does not apply'),
    remedy: words('补上 until', 'add until'),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { finding: row-bad-number, reason: moved, by: Statistics Bureau }'],
      finding: {
        code: 'waiver-without-end',
        args: { about: 'row-bad-number' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-expired': {
    meaning: words('豁免已过截止日,不再适用', 'the last day of a waiver has passed, so it does not apply'),
    remedy: words(
      '解决问题后删去,或重新批准并改期',
      'remove it once the matter is mended, or have it accepted again until a later day',
    ),
    example: {
      sort: 'told',
      shown: ['waivers:', '  - { target: roads, reason: put off, by: Works Bureau, until: 2022-06-30 }'],
      finding: {
        code: 'waiver-expired',
        args: { about: 'roads', until: '2022-06-30', asOf: '2022-07-31' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
  'waiver-unused': {
    meaning: words('豁免没有对应的问题或目标', 'a waiver matches nothing that was found'),
    remedy: words(
      '问题已解决就删去;否则核对代码、文件、行号和所含文字',
      'remove it if the matter is mended; if not, check its code, file, line and words',
    ),
    example: {
      sort: 'told',
      shown: [
        'waivers:',
        '  - { finding: row-bad-number, file: june.csv, reason: moved, by: Statistics Bureau, until: 2022-12-31 }',
      ],
      finding: {
        code: 'waiver-unused',
        args: { about: 'row-bad-number june.csv' },
        place: { file: 'waivers.yaml', line: 2, column: 5 },
      },
    },
  },
};
