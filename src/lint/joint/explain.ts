import type { ClauseTerm, JointArguments } from '../../catalogue/findings/lint/joint.js';
import { formatSpan } from '../../catalogue/spans.js';
import { withUnit } from '../../catalogue/numbers.js';
import type { MetricId } from '../../model/ids.js';
import type { Plan } from '../../model/plan.js';
import {
  compareRationals,
  digits,
  isDecimalFraction,
  fractionText,
  minus,
  NOUGHT,
  over,
  plus,
  rational,
  rationalOf,
  signOf,
  times,
  addedUp,
  UNIT,
  type Rational,
} from '../../model/rational.js';
import type { Unit } from '../../model/units.js';
import type { Bilingual } from '../../model/words.js';
import { addingMetric } from '../demands.js';
import { aboutMetric, concerned } from '../say.js';
import {
  balanceOf,
  sameQuantity,
  shareAmount,
  type AmountEntry,
  type ProofLedger,
  type ShareEntry,
} from './ledger.js';
import { targetsIn, type Proof } from './proof.js';
import { provedBy } from './proof-json.js';
import type { System } from './system.js';

const HUNDRED_PERCENT = rational(100n);

/**
 * A proof in figures and names, for the words of a finding; `least` is what all targets together need of the amount, which
 * is told where the proof does not say as much.
 */
export function explainProof(
  proof: Proof,
  system: System,
  least: Rational | undefined,
  plan: Plan,
): JointArguments {
  const ledger = balanceOf(proof);
  const { main } = ledger;
  const unit = unitOf(main?.ask.quantity.metric ?? ledger.shares[0]?.ask.whole.metric, plan);
  const say = new Amounts(unit);
  const sides = sidesOf(ledger, say, plan);
  const difference = minus(sides.asked.amount, sides.allowed.amount);
  const left = leftFor(ledger, say, plan);
  const bound = main?.bound ?? NOUGHT;
  return {
    about: main && aboutMetric(main.ask.quantity.metric, main.ask.quantity.region, plan),
    bound: say.amount(bound),
    asked: left ? sides.asked.terms.slice(0, -1) : sides.asked.terms,
    askedSum: sides.say(sides.asked.amount),
    allowed: sides.allowed.terms,
    allowedSum: sides.say(sides.allowed.amount),
    difference: sides.say(difference),
    percent: percentOf(difference, sides.allowed.amount),
    level: signOf(difference) === 0,
    shares: ledger.shares.flatMap((entry) => (sides.isUncounted(entry) ? [shareTerm(entry, say, plan)] : [])),
    left,
    least: least && {
      amount: say.amount(least, 2),
      more: say.amount(minus(least, bound), 2),
      percent: percentOf(minus(least, bound), bound),
    },
    readings: readingsIn(proof, plan),
    targets: concerned(main ? [main.ask.target, ...targetsIn(proof)] : targetsIn(proof)),
    proof: provedBy(proof, system, ledger.scale, unit),
  };
}

/** Amounts of one unit, in digits. */
class Amounts {
  readonly #unit: Unit | undefined;
  constructor(unit: Unit | undefined) {
    this.#unit = unit;
  }

  /** With all digits that there are, or six that say no more than is so. */
  bare(base: Rational, places = 6): string {
    return digits(this.#unit ? over(base, rationalOf(this.#unit.factor)) : base, places);
  }

  amount(base: Rational, places?: number): string {
    const text = this.bare(base, places);
    return this.#unit ? withUnit(text, this.#unit) : text;
  }
}

interface Side {
  readonly terms: readonly ClauseTerm[];
  readonly amount: Rational;
}

interface Sides {
  readonly asked: Side;
  readonly allowed: Side;
  readonly say: (amount: Rational) => string;
  /** Whether a share is no term of either side. */
  readonly isUncounted: (entry: ShareEntry) => boolean;
}

/** What is asked and what is allowed: amounts, or parts of the one whole that all shares are of. */
function sidesOf(ledger: ProofLedger, say: Amounts, plan: Plan): Sides {
  const { amounts, shares } = ledger;
  if (amounts.length === 0) return partsOfWhole(shares, plan);
  const side = (which: 'lower' | 'upper'): Side => {
    const own = byTarget(amounts.filter((entry) => entry.side === which));
    const parts = shares.filter(({ ask, whole }) => ask.side === which && whole);
    return {
      terms: [
        ...own.map((entries) => amountTerm(entries, say, plan)),
        ...parts.map((entry) => shareTerm(entry, say, plan)),
      ],
      amount: addedUp([
        ...own.flat().map(({ bound, factor }) => times(bound, factor)),
        ...parts.flatMap((entry) => shareAmount(entry) ?? []),
      ]),
    };
  };
  return {
    asked: side('lower'),
    allowed: side('upper'),
    say: (amount) => say.amount(amount),
    isUncounted: ({ whole }) => whole === undefined,
  };
}

/** Shares of which no amount matters, as parts of a hundred. */
function partsOfWhole(shares: readonly ShareEntry[], plan: Plan): Sides {
  const side = (which: 'lower' | 'upper'): Side => {
    const own = shares.filter(({ ask }) => ask.side === which);
    return {
      terms: own.map((entry) => ({
        title: aboutMetric(entry.ask.part.metric, entry.ask.part.region, plan),
        figure: percentText(times(entry.ask.share, entry.factor)),
        clause: entry.ask.target.clause,
      })),
      amount: addedUp(own.map(({ ask, factor }) => times(ask.share, factor))),
    };
  };
  const [asked, allowed] = [side('lower'), side('upper')];
  const [first] = shares;
  const whole = minus(UNIT, allowed.amount);
  const all: Side =
    first && allowed.terms.length === 0
      ? {
          terms: [
            {
              title: aboutMetric(first.ask.whole.metric, first.ask.whole.region, plan),
              figure: '100%',
              clause: first.ask.target.clause,
            },
          ],
          amount: whole,
        }
      : allowed;
  return { asked, allowed: all, say: percentText, isUncounted: () => false };
}

function byTarget(entries: readonly AmountEntry[]): readonly (readonly AmountEntry[])[] {
  const groups = new Map<string, AmountEntry[]>();
  for (const entry of entries) {
    const key = [
      entry.ask.target.id,
      entry.ask.of,
      fractionText(entry.bound),
      fractionText(entry.factor),
    ].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** `0.5 × 3` where the same is asked of several years, or counts so many times. */
function amountTerm(entries: readonly AmountEntry[], say: Amounts, plan: Plan): ClauseTerm {
  const [first] = entries;
  if (!first) throw new RangeError('no entries');
  const { ask, bound, factor } = first;
  const count = times(factor, rational(BigInt(entries.length)));
  const bare = say.bare(bound);
  return {
    title: aboutMetric(ask.quantity.metric, ask.quantity.region, plan),
    figure: compareRationals(count, UNIT) === 0 ? bare : `${bare} × ${countText(count)}`,
    clause: ask.target.clause,
  };
}

/** `30% × 6800`, or `30%` alone where no amount is known. */
function shareTerm({ ask, factor, whole }: ShareEntry, say: Amounts, plan: Plan): ClauseTerm {
  const share = percentText(ask.share);
  const once = compareRationals(factor, UNIT) === 0;
  const counted = whole ? `${share} × ${say.bare(whole)}` : share;
  return {
    title: aboutMetric(ask.part.metric, ask.part.region, plan),
    figure: once ? counted : `${counted} × ${countText(factor)}`,
    clause: ask.target.clause,
  };
}

function countText(count: Rational): string {
  return isDecimalFraction(count) ? digits(count, 0) : fractionText(count);
}

function percentText(share: Rational): string {
  return `${digits(times(share, HUNDRED_PERCENT), 6)}%`;
}

function percentOf(part: Rational, whole: Rational): string | undefined {
  if (signOf(whole) <= 0) return undefined;
  return `${tenths(times(over(part, whole), HUNDRED_PERCENT))}%`;
}

/** With one decimal, rounded as it is everywhere. */
function tenths(value: Rational): string {
  const half = rational(1n, 20n);
  const up = plus(value, half);
  const scaled = (up.numerator * 10n) / up.denominator;
  return `${scaled / 10n}.${scaled % 10n}`;
}

/** What is left for the part of the one share that is asked for: the plainest way to say it, where it is so. */
function leftFor({ amounts, shares, main }: ProofLedger, say: Amounts, plan: Plan): JointArguments['left'] {
  const [share, ...more] = shares;
  if (!share || !main || more.length > 0 || share.ask.side !== 'lower') return undefined;
  const uppers = amounts.filter(({ side }) => side === 'upper');
  const fits = uppers.length === 1 && sameQuantity(main.ask.quantity, share.ask.whole);
  if (!fits || compareRationals(share.factor, UNIT) !== 0) return undefined;
  const others = addedUp(
    amounts.filter(({ side }) => side === 'lower').map(({ bound, factor }) => times(bound, factor)),
  );
  const left = minus(main.bound, others);
  if (signOf(others) <= 0 || signOf(left) < 0) return undefined;
  return {
    part: aboutMetric(share.ask.part.metric, share.ask.part.region, plan),
    amount: say.amount(left),
    percent: percentOf(left, main.bound) ?? '',
    share: percentText(share.ask.share),
    needed: say.amount(times(share.ask.share, main.bound)),
    others: say.amount(others),
    rest: percentText(minus(UNIT, share.ask.share)),
  };
}

/** How the plan has to be read for a proof to hold; nothing where it can be read in no other way. */
function readingsIn(proof: Proof, plan: Plan): readonly Bilingual[] {
  const found = proof.flatMap(({ constraint: { origin } }): readonly Bilingual[] => {
    if (origin.sort === 'relation' && origin.relation.sort === 'breakdown') {
      const reading = addingMetric(origin.relation.whole.metric, plan)?.breakdown?.reading;
      return reading ? [reading] : [];
    }
    if (origin.sort !== 'share' || origin.read.sort !== 'plan-instead-of-year') return [];
    const { span } = origin.read;
    return [
      {
        zh: `占比按${formatSpan(span, 'zh')}合计；方案按期末当年的占比评判`,
        en: `the share over ${formatSpan(span, 'en')} together; the plan judges that of the last year alone`,
      },
    ];
  });
  return [...new Map(found.map((reading) => [reading.en, reading])).values()];
}

function unitOf(metric: MetricId | undefined, plan: Plan): Unit | undefined {
  const found = metric === undefined ? undefined : plan.metrics.get(metric);
  return found && found.type !== 'stage' ? found.unit : undefined;
}
