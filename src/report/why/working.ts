import { LABEL_SEPARATOR, SENTENCE_SEPARATOR } from '../../catalogue/labels.js';
import { OF_UNITS, SUM_OF } from '../../catalogue/labels/why.js';
import type { Titles } from '../../catalogue/labels/titles.js';
import { formatExact, withUnit } from '../../catalogue/numbers.js';
import type { Actual, Assessment, Evidence, Reason } from '../../model/assessment.js';
import { yearOf } from '../../model/calendar.js';
import { sum, type Decimal } from '../../model/decimal.js';
import type { QuantityObservation } from '../../model/observation.js';
import { fromBase, type Unit } from '../../model/units.js';

/** Most terms of a sum that is written out. */
const TERMS = 8;

type Quantity = Extract<Actual, { sort: 'quantity' }>;

/** A figure of the evidence that is an amount. */
interface Term {
  readonly observation: QuantityObservation;
  readonly minus: boolean;
}

/**
 * How the actual figure follows from the figures used, in one line. A sum is shown only if it equals the
 * actual figure, so that no wrong equation is shown. A stage is not calculated: the latest one counts.
 */
export function reckoningText(assessment: Assessment, titles: Titles): string | undefined {
  const { actual, required, because, evidence, target } = assessment;
  if (actual?.sort !== 'quantity') return undefined;
  const share = because.find(
    (reason): reason is Extract<Reason, { code: 'share-of' }> => reason.code === 'share-of',
  );
  if (share) return shareText(share, actual);
  const reached = amountText(actual.value, actual.unit);
  if (required?.sort === 'units')
    return OF_UNITS[titles.language]({ reached, all: amountText(required.size, required.unit) });
  if (target.kind === 'count' && target.projects.length > 0 && target.metric === undefined) {
    return OF_UNITS[titles.language]({ reached, all: String(target.projects.length) });
  }
  return target.kind === 'each-year' ? yearsText(assessment, titles) : equation(evidence, actual, titles);
}

/** Each year by itself, from its own figures. */
function yearsText({ parts, evidence }: Assessment, titles: Titles): string | undefined {
  const years = parts.flatMap(({ of, actual }) => {
    if (of.sort !== 'year' || actual?.sort !== 'quantity') return [];
    const own = evidence.filter(({ observation }) => yearOf(observation.period.start) === of.year);
    return [`${of.year}${LABEL_SEPARATOR[titles.language]}${equation(own, actual, titles)}`];
  });
  return years.length === 0 ? undefined : years.join(SENTENCE_SEPARATOR[titles.language]);
}

function equation(evidence: readonly Evidence[], actual: Quantity, titles: Titles): string {
  const left = sumText(evidence, actual, titles);
  const reached = amountText(actual.value, actual.unit);
  return left === undefined ? reached : `${left} = ${reached}`;
}

function shareText({ part, whole, unit }: Extract<Reason, { code: 'share-of' }>, actual: Quantity): string {
  return `${amountText(part, unit)} ÷ ${amountText(whole, unit)} = ${amountText(actual.value, actual.unit)}`;
}

/** The left side of the equation; `undefined` if the figures used do not simply add up to the actual one. */
function sumText(
  evidence: readonly Evidence[],
  { value, unit }: Quantity,
  { language }: Titles,
): string | undefined {
  const terms = evidence.flatMap(({ observation, minus }) =>
    observation.sort === 'quantity' ? [{ observation, minus }] : [],
  );
  if (terms.length < 2 || terms.length < evidence.length || !oneMetric(terms)) return undefined;
  if (!fromBase(sum(terms.map(signed)), unit).eq(value)) return undefined;
  return terms.length > TERMS
    ? SUM_OF[language](terms.length)
    : terms.map((term, at) => termText(term, at, unit)).join('');
}

function oneMetric(terms: readonly Term[]): boolean {
  return new Set(terms.map(({ observation }) => observation.metric)).size === 1;
}

function signed({ observation, minus }: Term): Decimal {
  return minus ? observation.value.negated() : observation.value;
}

function termText({ observation, minus }: Term, at: number, unit: Unit): string {
  const figure = formatExact(fromBase(observation.value, unit));
  if (at === 0) return minus ? `−${figure}` : figure;
  return minus ? ` − ${figure}` : ` + ${figure}`;
}

function amountText(value: Decimal, unit: Unit): string {
  return withUnit(formatExact(value), unit);
}
