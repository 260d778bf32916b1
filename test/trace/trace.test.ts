import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/model/decimal.js';
import type { Plan, Target } from '../../src/model/plan.js';
import { isTraced, type TraceResult } from '../../src/model/trace.js';
import { loadPlan } from '../../src/plan/load.js';
import { trace } from '../../src/trace/index.js';

const ROOT = resolve(import.meta.dirname, '../..');

interface Sample {
  readonly name: string;
  readonly folder: string;
  readonly document: string;
  /** A target to change, of which all can go wrong, and a clause that it does not stand in. */
  readonly target: string;
  readonly otherClause: string;
}

const SAMPLES: readonly Sample[] = [
  {
    name: 'a made-up plan in Chinese',
    folder: 'fixtures/trace-zh/plan',
    document: 'fixtures/trace-zh/document.txt',
    target: 'reinforced',
    otherClause: '二(二)3',
  },
  {
    name: 'a made-up plan in French',
    folder: 'fixtures/second-plan/plan',
    document: 'fixtures/trace-second-plan/document.md',
    target: 'homes-each-year',
    otherClause: '1.4',
  },
  {
    name: 'the plan that is shipped (skipped where its document, which is not part of the project, is not at hand)',
    folder: 'targets/zunyi-investment-2021-2023',
    document: '../shared/source/zunyi-investment-plan-2021-2023.txt',
    target: 't03-new-urban-roads',
    otherClause: '二(一)2(1)',
  },
];

describe.each(SAMPLES)('$name', ({ folder, document, target, otherClause }) => {
  const file = resolve(ROOT, document);
  const here = it.skipIf(!existsSync(file));
  let plan: Plan;
  let text: string;

  beforeAll(async () => {
    const loaded = await loadPlan(join(ROOT, folder));
    if (!loaded.ok) throw new Error('the plan should be sound');
    plan = loaded.value;
    text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  });

  const traced = (change: (target: Target) => readonly Target[]): TraceResult => {
    const targets = plan.targets.flatMap((each) => (each.id === target ? change(each) : [each]));
    return trace({ ...plan, targets }, { file, text, encoding: 'utf-8', assumed: false });
  };
  const left = ({ passages }: TraceResult): readonly string[] =>
    passages.flatMap(({ marks }) => marks.filter(({ account }) => !account).map((mark) => mark.text));
  const sorts = ({ problems }: TraceResult): readonly string[] =>
    problems.filter((each) => each.target.id === target).map(({ sort }) => sort);

  here('leaves nothing over', () => {
    const result = traced((each) => [each]);
    expect(left(result)).toEqual([]);
    expect(result.problems).toEqual([]);
    expect(isTraced(result)).toBe(true);
  });

  here('tells a target that was removed', () => {
    expect(left(traced(() => []))).toHaveLength(1);
  });

  here('tells a figure that was changed', () => {
    const result = traced((each) => [changed(each, 'figure')]);
    expect(sorts(result)).toEqual(['figure']);
    expect(left(result)).toHaveLength(1);
  });

  here('tells a unit that was changed', () => {
    const result = traced((each) => [changed(each, 'unit')]);
    expect(sorts(result)).toEqual(['unit']);
    expect(left(result)).toHaveLength(1);
  });

  here('tells a clause that was changed, and where the figure stands', () => {
    const result = traced((each) => [{ ...each, clause: otherClause }]);
    expect(sorts(result)).toContain('figure');
    expect(left(result)).toHaveLength(1);
  });

  here('tells deciding words that are not there', () => {
    expect(sorts(traced((each) => [{ ...each, wording: '绝不' }]))).toEqual(['wording']);
  });
});

function changed(target: Target, what: 'figure' | 'unit'): Target {
  if (target.kind !== 'total' && target.kind !== 'each-year') throw new Error('expected an amount');
  const { requirement, unit } = target;
  if (requirement?.comparator !== 'at-least') throw new Error('expected a figure');
  return what === 'figure'
    ? { ...target, requirement: { ...requirement, value: requirement.value.plus(1) } }
    : {
        ...target,
        unit: { ...unit, factor: unit.factor.times(decimalOf(10_000)), symbol: `万${unit.symbol}` },
      };
}
