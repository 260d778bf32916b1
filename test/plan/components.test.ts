import { expect, test } from 'vitest';
import { parsePlan } from '../../src/plan/parse.js';
import { edit, files, PLAN, planOf, TASK } from './support.js';

const WHOLE = 'id: all-investment, title: { zh: 总投资, en: All investment }, type: flow, unit: 亿元';
const LENGTH = 'id: length, title: { zh: 里程, en: Length }, type: stock, unit: 公里';

/** The task with two more metrics, and with components of a metric. */
function withComponents(metric: string, components: string): string {
  const more = edit(
    TASK,
    'metrics:\n',
    `metrics:
  - { id: lent, title: { zh: 贷款, en: Lent }, type: flow, unit: 万元 }
  - { id: trees, title: { zh: 树, en: Trees }, type: flow, unit: 亩 }
`,
  );
  return edit(more, metric, `${metric}, components: ${components}`);
}

function problems(metric: string, components: string): readonly string[] {
  const parsed = parsePlan(files(PLAN, withComponents(metric, components)));
  return parsed.ok ? [] : parsed.error.map(({ code }) => code);
}

test('the metrics that are together never more than one', () => {
  const { metrics } = planOf(...files(PLAN, withComponents(WHOLE, '[investment, lent]')));
  const whole = [...metrics.values()].find(({ id }) => id === 'all-investment');
  expect(whole).toMatchObject({ components: ['investment', 'lent'] });
});

test.each([
  ['one that the plan does not have', WHOLE, '[investment, nothing]'],
  ['one of another type', WHOLE, '[investment, length]'],
  ['one in another unit', WHOLE, '[investment, trees]'],
  ['one twice', WHOLE, '[investment, investment]'],
  ['a single one', WHOLE, '[investment]'],
  ['flows of a stock', LENGTH, '[investment, lent]'],
  [
    'components of a rate',
    "id: tarred, title: { zh: 硬化率, en: Tarred }, type: ratio, unit: '%'",
    '[investment, lent]',
  ],
])('%s is refused', (_, metric, components) => {
  expect(problems(metric, components)).not.toEqual([]);
});
