import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/catalogue/findings.js';
import { bounded, inOrder } from '../../src/catalogue/findings-order.js';

const bad = (line: number, file = 'a.csv', found = 'x'): Finding => ({
  code: 'row-unknown-metric',
  args: { found, nearest: undefined },
  place: { file, line, column: 1 },
});
const note = (line: number, file = 'a.csv'): Finding => ({
  code: 'row-total-ignored',
  args: { found: '合计' },
  place: { file, line, column: 1 },
});

describe('findings in order', () => {
  it('come by place and code, each once', () => {
    const findings = [bad(2), note(2), bad(1), bad(2), bad(2, 'a.csv', 'y'), bad(2)];
    expect(inOrder(findings)).toEqual([bad(1), note(2), bad(2), bad(2, 'a.csv', 'y')]);
  });

  it('are all listed up to the bound', () => {
    const findings = [bad(1), note(1), bad(2), note(2)];
    expect(bounded(inOrder(findings), 2)).toEqual(inOrder(findings));
  });

  it('are counted beyond it, file by file, errors apart from what is less grave', () => {
    const more: Finding = { code: 'file-more-errors', args: { count: 7 }, place: { file: 'c.csv' } };
    const findings = [bad(1), bad(2), note(3), bad(1, 'b.csv'), note(2, 'b.csv'), bad(1, 'c.csv'), more];
    expect(bounded(inOrder(findings), 1)).toEqual([
      { code: 'file-more-errors', args: { count: 1 }, place: { file: 'a.csv' } },
      bad(1),
      note(3),
      { code: 'file-more-errors', args: { count: 1 }, place: { file: 'b.csv' } },
      { code: 'file-more-warnings', args: { count: 1 }, place: { file: 'b.csv' } },
      { code: 'file-more-errors', args: { count: 8 }, place: { file: 'c.csv' } },
    ]);
  });

  it('that stand in no file are always listed', () => {
    const nowhere: Finding = { ...note(1), place: undefined };
    expect(bounded([bad(1), nowhere, nowhere], 0)).toContain(nowhere);
  });
});
