import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/catalogue/findings.js';
import { renderFindings } from '../../../src/report/shared/findings.js';
import { RESULT } from '../sample.js';

const NOWHERE: Finding = { code: 'plan-unreadable', args: { reason: 'EACCES' }, place: undefined };
const IN_FILE: Finding = { ...NOWHERE, place: { file: 'plan/a.yaml' } };

describe('findings', () => {
  it('have a place to jump to, severity, message and code, and the remedy under them', () => {
    expect(renderFindings(RESULT.findings.slice(1), { language: 'en', width: Infinity, color: false })).toBe(
      'reports/商务.csv:8:4: warning Industrial investment: 50 亿元 is already reported at reports/商务.csv:6; it is counted once [figure-repeated]\n' +
        '    hint: remove the repeated row\n',
    );
  });

  it('do without a place, or with a file alone', () => {
    const text = renderFindings([NOWHERE, IN_FILE], { language: 'en', width: Infinity, color: false });
    expect(text).toMatch(/^error .* \[plan-unreadable\]\n {4}hint: .*\nplan\/a\.yaml: error /u);
  });

  it('are coloured by severity', () => {
    expect(renderFindings([NOWHERE], { language: 'en', width: Infinity, color: true })).toContain(
      '\u001b[31merror\u001b[39m',
    );
  });

  it('are nothing where there are none', () => {
    expect(renderFindings([], { language: 'en', width: 80, color: false })).toBe('');
  });
});
