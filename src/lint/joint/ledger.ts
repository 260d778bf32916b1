import {
  compareRationals,
  negative,
  NOUGHT,
  over,
  plus,
  signOf,
  times,
  type Rational,
} from '../../model/rational.js';
import type { AmountAsk, Quantity, ShareAsk } from './asks.js';
import type { Proof, ProofLine } from './proof.js';

/** A bound on an amount, as often as it counts. */
export interface AmountEntry {
  readonly ask: AmountAsk;
  readonly side: 'lower' | 'upper';
  readonly bound: Rational;
  readonly factor: Rational;
}

/** A share of an amount, as often as it counts. */
export interface ShareEntry {
  readonly ask: ShareAsk;
  readonly factor: Rational;
  /** What the whole is taken to be; nothing where no target says. */
  readonly whole: Rational | undefined;
}

/**
 * A proof as people reckon: a share is taken of the bound that its whole has in the same proof, so that it is an amount
 * as well, and the bound that what is asked exceeds counts once.
 */
export interface ProofLedger {
  readonly amounts: readonly AmountEntry[];
  readonly shares: readonly ShareEntry[];
  /** The bound that there is too little of; nothing where shares alone contradict each other. */
  readonly main: AmountEntry | undefined;
  /** By how much the lines of the proof were multiplied. */
  readonly scale: Rational;
}

export function balanceOf(proof: Proof): ProofLedger {
  const lines = proof.filter(({ factor }) => signOf(factor) !== 0);
  let amounts = lines.flatMap(amountEntry);
  const shares = lines.flatMap(shareEntry).map((entry) => {
    const changed = taken(entry, amounts);
    if (!changed) return entry;
    amounts = changed.amounts;
    return { ...entry, whole: changed.whole };
  });
  const counted = amounts.filter(({ factor }) => signOf(factor) > 0);
  const main = counted
    .filter(({ side }) => side === 'upper')
    .reduce<AmountEntry | undefined>(heavier, undefined);
  const by = main ?? counted[0] ?? shares[0];
  const scale = by ? over({ numerator: 1n, denominator: 1n }, by.factor) : NOUGHT;
  const scaled = <Entry extends AmountEntry | ShareEntry>(entry: Entry): Entry => ({
    ...entry,
    factor: times(entry.factor, scale),
  });
  return {
    amounts: counted.map(scaled),
    shares: shares.map(scaled),
    main: main && scaled(main),
    scale,
  };
}

function amountEntry({ constraint: { origin, row }, side, factor }: ProofLine): readonly AmountEntry[] {
  const bound = row[side]?.value;
  return origin.sort === 'amount' && bound ? [{ ask: origin, side, bound, factor }] : [];
}

function shareEntry({ constraint: { origin }, factor }: ProofLine): readonly ShareEntry[] {
  return origin.sort === 'share' ? [{ ask: origin, factor, whole: undefined }] : [];
}

/** The amounts once a share is taken of the bound of its whole: that bound then counts for so much more, or less. */
function taken(
  { ask, factor }: ShareEntry,
  amounts: readonly AmountEntry[],
): { readonly amounts: AmountEntry[]; readonly whole: Rational } | undefined {
  for (const side of ['upper', 'lower'] as const) {
    const whole = amounts.find((entry) => entry.side === side && sameQuantity(entry.ask.quantity, ask.whole));
    if (!whole) continue;
    const part = times(factor, ask.share);
    const changed = plus(whole.factor, (ask.side === 'lower') === (side === 'upper') ? part : negative(part));
    if (signOf(changed) < 0) continue;
    return {
      amounts: amounts.map((entry) => (entry === whole ? { ...entry, factor: changed } : entry)),
      whole: whole.bound,
    };
  }
  return undefined;
}

export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const { metric, region, span } = a;
  return metric === b.metric && region === b.region && span.start === b.span.start && span.end === b.span.end;
}

function heavier(best: AmountEntry | undefined, next: AmountEntry): AmountEntry {
  return best && compareRationals(times(best.bound, best.factor), times(next.bound, next.factor)) >= 0
    ? best
    : next;
}

/** What a share of an amount comes to, as often as it counts; nothing where no amount is known. */
export function shareAmount({ ask, factor, whole }: ShareEntry): Rational | undefined {
  return whole && times(times(ask.share, whole), factor);
}
