import type { StageId } from '../../../model/ids.js';
import type { Plan, Stage } from '../../../model/plan.js';
import { err } from '../../../model/result.js';
import { lookupOf, namesOf, noted, type Lookup } from '../lookup.js';
import type { CellResult } from '../../problem.js';
import { excerpt } from '../text.js';

/** Finds the plan's stages by id, title or alias. */
export function stageLookup(plan: Plan): Lookup<Stage> {
  return lookupOf(
    [...plan.stages.values()].map((stage) => ({
      value: stage,
      title: stage.title.zh,
      names: namesOf(stage),
      derived: [],
    })),
  );
}

/** Reads a stage; `expected` are the stages to list in the message. */
export function readStage(
  text: string,
  stages: Lookup<Stage>,
  expected: readonly Stage[],
): CellResult<StageId> {
  const found = stages(text);
  if (found.ok) return noted(found, found.value.id, text);
  const nearest = found.error.sort === 'unknown' ? found.error.nearest() : undefined;
  const titles = expected.map(({ title }) => title);
  return err({ code: 'row-unknown-stage', args: { found: excerpt(text), nearest, expected: titles } });
}
