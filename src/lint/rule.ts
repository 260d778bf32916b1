import type { Finding } from '../catalogue/findings.js';
import type { Plan } from '../model/plan.js';

/** One thing that can be wrong with the sense of a plan. Pure: the same plan gives the same findings. */
export type LintRule = (plan: Plan) => readonly Finding[];
