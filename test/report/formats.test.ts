import { describe, expect, it } from 'vitest';
import { LISTING_FORMATS, REPORT_FORMATS } from '../../src/report/format-names.js';
import { CHECK_RENDERERS, TARGETS_RENDERERS, WHY_RENDERERS } from '../../src/report/formats.js';
import type { Assessment } from '../../src/model/assessment.js';
import { PLAN, RESULT } from './sample.js';

const OPTIONS = {
  language: 'zh',
  width: 80,
  color: false,
  quiet: false,
  fails: ({ verdict }: Assessment) => verdict === 'missed',
  summary: false,
  detail: false,
} as const;

describe('formats', () => {
  it.each(REPORT_FORMATS)('%s is there for a check, and the same every time', (format) => {
    const render = (): string => CHECK_RENDERERS[format](RESULT, 2, OPTIONS);
    expect(render()).toBe(render());
    expect(render()).toMatch(/[^\n]\n$/u);
  });

  it.each(LISTING_FORMATS)('%s is there for every listing, and the same every time', (format) => {
    const [assessment] = RESULT.assessments;
    if (!assessment) throw new Error('the sample is empty');
    const render = (): readonly string[] => [
      TARGETS_RENDERERS[format](PLAN, PLAN.targets, OPTIONS),
      WHY_RENDERERS[format](assessment, RESULT, OPTIONS),
    ];
    expect(render()).toEqual(render());
    for (const text of render()) expect(text).toMatch(/[^\n]\n$/u);
  });

  it('change nothing of the result', () => {
    const before = JSON.stringify(RESULT);
    for (const format of REPORT_FORMATS) CHECK_RENDERERS[format](RESULT, 2, OPTIONS);
    expect(JSON.stringify(RESULT)).toBe(before);
  });
});
