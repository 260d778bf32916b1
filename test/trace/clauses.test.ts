import { describe, expect, it } from 'vitest';
import { clauseKey, passagesOf } from '../../src/trace/clauses.js';

function clauses(document: string, ...cited: string[]): readonly string[] {
  return passagesOf(document, cited).map(({ clause }) => clause);
}

describe('the clauses of a document', () => {
  it('are told by Chinese numbering, within lines too', () => {
    expect(clauses('题\n一、总则\n(一)甲\n1.乙。(1)丙。(2)丁(2021年)。\n2、戊\n二、己')).toEqual([
      '',
      '一',
      '一(一)',
      '一(一)1',
      '一(一)1(1)',
      '一(一)1(2)',
      '一(一)2',
      '二',
    ]);
  });

  it('are told by articles, which chapters do not part', () => {
    expect(clauses('第一章 总则\n第一条 甲\n(一)乙\n第二章 分则\n第二条 丙')).toEqual([
      '第一章',
      '第一条',
      '第一条(一)',
      '第二章',
      '第二条',
    ]);
  });

  it('are told by decimals where those come next or are cited', () => {
    expect(clauses('1. A\n1.1 B\n(a) C\n1.2 D\n1.5 million people\n2.5 E', '2.5')).toEqual([
      '1',
      '1.1',
      '1.1(a)',
      '1.2',
      '2.5',
    ]);
  });

  it('are told by headings of Markdown that the plan cites', () => {
    expect(clauses('# Plan\n## Roads\nx\n### 1. y\n## Rivers', 'Roads')).toEqual(['', 'Roads', 'Roads 1']);
  });

  it('are told by numbers without a dot that the plan cites', () => {
    const document = '1 No poverty\nx\n2 Zero hunger\n2 schools\n3 Roads are built.\n4 Later\n5';
    expect(clauses(document, '1', '2', '3', '4')).toEqual(['1', '2']);
    expect(clauses('1 A\n1.1\n1.2', '1')).toEqual(['1']);
    expect(clauses('## 1\n### 1.1\nx\n### 1.2 Water\n## 2 Hunger', '1.1', '2')).toEqual([
      '1',
      '1.1',
      '1.2',
      '2',
    ]);
    expect(clauses('2 Zero hunger')).toEqual(['']);
  });

  it('are told by letters behind a number that the plan cites', () => {
    expect(clauses('1. A\n1.1 B\n1.1.a C\n1.a D\n2.1b E\n1.5m people', '1.1.a', '1.a', '2.1b')).toEqual([
      '1',
      '1.1',
      '1.1(a)',
      '1(a)',
      '2.1(b)',
    ]);
  });

  it('are told by goals, targets, tables and boxes that the plan cites, with or without the word', () => {
    const document = 'Goal 2 Hunger\nTarget 2.1: x\nTarget 2.a y\nTarget 9 z\n专栏1 指标\n表2\n表3 余';
    expect(clauses(document, 'Goal 2', '2.1', 'Target 2.a', '专栏1', '表2')).toEqual([
      'Goal 2',
      '2.1',
      'Target 2.a',
      '专栏1',
      '表2',
    ]);
  });

  it('have places', () => {
    expect(passagesOf('一、甲\n1.乙。(1)丙', [])).toMatchObject([
      { clause: '一', line: 1, column: 3 },
      { clause: '一1', line: 2, column: 3 },
      { clause: '一1(1)', line: 2, column: 8 },
    ]);
  });
});

it('compares clauses part by part', () => {
  expect(clauseKey('二(一)1(2)')).toBe(clauseKey('二(一)1(2)'));
  expect(clauseKey('二(一)1')).not.toBe(clauseKey('二(一)10'));
});
