import { SENTENCE_SEPARATOR } from '../../catalogue/labels.js';
import { WAIVED } from '../../catalogue/labels/waivers.js';
import type { Titles } from '../../catalogue/labels/titles.js';
import { describeReason, type ReasonCode } from '../../catalogue/reasons.js';
import { verdictText } from '../../catalogue/verdicts.js';
import type { Assessment, Part } from '../../model/assessment.js';
import { measureTexts } from '../kit/figures.js';

/** Reasons that the columns already show, or that explain nothing by themselves. */
const SHOWN_ELSEWHERE: readonly ReasonCode[] = [
  'satisfied',
  'holds',
  'short',
  'exceeded',
  'stage-not-reached',
  'pace',
  'no-pace',
  'projects-there',
  'share-of',
  'growth-held',
  'years',
];

/** For a target that is met, only reasons that put the verdict in doubt get a line. */
const DOUBTS: readonly ReasonCode[] = ['contradicted', 'share-reported'];

/** The note under a target: waiver, years, reasons; empty for most. */
export function noteText(assessment: Assessment, titles: Titles): string {
  const met = assessment.verdict === 'met';
  const hidden =
    assessment.verdict === 'no-data' ? [...SHOWN_ELSEWHERE, 'nothing-reported'] : SHOWN_ELSEWHERE;
  const reasons = assessment.because.filter(({ code }) =>
    met ? DOUBTS.includes(code) : !hidden.includes(code),
  );
  const years =
    met || !assessment.parts.some(({ actual }) => actual)
      ? []
      : assessment.parts.flatMap((part) => yearText(part, titles));
  const waived = assessment.waived ? [WAIVED[titles.language](assessment.waived)] : [];
  return [...waived, ...years, ...reasons.map((reason) => describeReason(reason, titles))].join(
    SENTENCE_SEPARATOR[titles.language],
  );
}

/** One year of a target judged by year: `2021 ✓ met (210 / ≥ 200 个)`. */
function yearText(part: Part, titles: Titles): readonly string[] {
  if (part.of.sort !== 'year' || part.verdict === undefined) return [];
  const { actual, required } = measureTexts(part, titles);
  const figures = [actual, required].filter((text) => text !== '').join(' / ');
  const shown = actual === '' ? '' : ` (${figures})`;
  return [`${part.of.year} ${verdictText(part.verdict, titles.language)}${shown}`];
}
