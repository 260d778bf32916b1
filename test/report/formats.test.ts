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
  it.each(REPORT_FORMATS)('%s is there for a check, and the same every time', async (format) => {
    const render = (): Promise<string> => CHECK_RENDERERS[format](RESULT, 2, OPTIONS);
    expect(await render()).toBe(await render());
    expect(await render()).toMatch(/[^\n]\n$/u);
  });

  it.each(LISTING_FORMATS)('%s is there for every listing, and the same every time', async (format) => {
    const [assessment] = RESULT.assessments;
    if (!assessment) throw new Error('the sample is empty');
    const render = (): Promise<readonly string[]> =>
      Promise.all([
        TARGETS_RENDERERS[format](PLAN, PLAN.targets, OPTIONS),
        WHY_RENDERERS[format](assessment, RESULT, OPTIONS),
      ]);
    expect(await render()).toEqual(await render());
    for (const text of await render()) expect(text).toMatch(/[^\n]\n$/u);
  });

  it('change nothing of the result', async () => {
    const before = JSON.stringify(RESULT);
    for (const format of REPORT_FORMATS) await CHECK_RENDERERS[format](RESULT, 2, OPTIONS);
    expect(JSON.stringify(RESULT)).toBe(before);
  });
});
