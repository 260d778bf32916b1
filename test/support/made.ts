import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/model/plan.js';
import { planOf } from './rules.js';

const FRAME = readFileSync(new URL('../../fixtures/_plans/rules/plan.yaml', import.meta.url), 'utf8');

const named = (id: string): string => `id: ${id}, title: { zh: ${id}, en: ${id} }`;

export interface Made {
  /** By id, what follows it in YAML: `type: flow, unit: 亿元`. */
  readonly metrics: Readonly<Record<string, string>>;
  readonly projects?: readonly string[];
  /** By id: `kind: total, metric: a, comparator: at-least, value: 3, unit: 亿元`. */
  readonly targets: Readonly<Record<string, string>>;
}

/** A plan of some metrics and targets in the area, the counties and the years of the plan of the rules. */
export function planWith({ metrics, projects = [], targets }: Made): Plan {
  const task = [
    'task: 1',
    'clause: 一',
    'title: { zh: 例, en: Examples }',
    'departments: [finance]',
    'metrics:',
    ...Object.entries(metrics).map(([id, rest]) => `  - { ${named(id)}, ${rest} }`),
    ...(projects.length > 0 ? ['projects:', ...projects.map((id) => `  - { ${named(id)} }`)] : []),
    'targets:',
    ...Object.entries(targets).map(
      ([id, rest]) => `  - { ${named(id)}, strength: firm, wording: w, ${rest} }`,
    ),
  ];
  return planOf({ 'plan.yaml': FRAME, '01-made.yaml': [...task, ''].join('\n') });
}
