import type { Check } from '../facts.js';
import { checkAnswerable } from './answerable.js';
import { checkBackwards } from './backwards.js';
import { checkComponents } from './components.js';
import { checkGaps } from './gap.js';
import { checkNegative } from './negative.js';
import { checkParts } from './parts.js';
import { checkPopulations } from './population.js';
import { checkReports } from './reports.js';
import { checkReportedShares } from './shares.js';
import { checkSubmission } from './submission.js';

/** Checks of reports; to add one, write a file and add it here. */
export const CHECKS: readonly Check[] = [
  checkReports,
  checkAnswerable,
  checkSubmission,
  checkParts,
  checkComponents,
  checkPopulations,
  checkReportedShares,
  checkBackwards,
  checkNegative,
  checkGaps,
];
