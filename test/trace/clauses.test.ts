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
