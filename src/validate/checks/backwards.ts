import type { Finding } from '../../catalogue/findings.js';
import type { StageId } from '../../model/ids.js';
import type { Plan } from '../../model/plan.js';
import { describeAt, describeFigure } from '../../reckon/describe.js';
import { figureOf, stageOf, type Statement } from '../../reckon/statement.js';
import type { Check } from '../facts.js';

/** Finds projects whose stage is behind the one reported before. */
export const checkBackwards: Check = ({ ledger, plan }) =>
  [...ledger.values()].flatMap(({ metric, statements }) =>
    metric.type === 'stage' ? [...statements.values()].flatMap((own) => backwards(own, plan)) : [],
  );

function backwards(statements: readonly Statement[], plan: Plan): readonly Finding[] {
  return statements.flatMap((statement, index): Finding[] => {
    const earlier = statements[index - 1];
    const [now, before] = [figureOf(statement, 'low'), earlier && figureOf(earlier, 'low')];
    const [stage, last] = [stageOf(now), stageOf(before)];
    if (!now || !before || stage === undefined || last === undefined) return [];
    if (rankOf(stage, plan) >= rankOf(last, plan)) return [];
    const args = {
      about: describeFigure(now, plan),
      figure: now.reported,
      other: before.reported,
      at: describeAt(before),
    };
    return [{ code: 'series-backwards', args, place: now.place }];
  });
}

function rankOf(stage: StageId, plan: Plan): number {
  return plan.stages.get(stage)?.rank ?? 0;
}
