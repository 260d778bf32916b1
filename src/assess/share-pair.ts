import type { Day } from '../model/calendar.js';
import { HUNDRED, ZERO, type Decimal } from '../model/decimal.js';
import { exactOf, type Amount } from '../reckon/amount.js';
import { measure } from './measure.js';
import { rangeOf, standingIn, wholeFraction, type Bar, type Fraction, type Standing } from './requirement.js';

/** Part and whole up to the end of a day. */
export interface PartAndWhole {
  readonly through: Day;
  readonly part: Amount;
  readonly whole: Amount;
}

/** The least share is that of the least part of the greatest whole, and the greatest the reverse. */
export function standingOfPair(pair: PartAndWhole, bar: Bar): Standing {
  const bounds = boundsOf(pair);
  return bounds ? standingIn(bounds, rangeOf(bar)) : 'open';
}

interface ShareBounds {
  readonly least: Fraction | undefined;
  readonly greatest: Fraction | undefined;
}

/** In per cent; nothing, where an amount may be less than nought or the whole is nought. */
function boundsOf({ part, whole: all }: PartAndWhole): ShareBounds | undefined {
  if (!all.least || !part.least || all.least.lt(0) || part.least.lt(0) || all.greatest?.isZero())
    return undefined;
  const least = all.greatest ? { over: part.least.times(HUNDRED), under: all.greatest } : wholeFraction(ZERO);
  const greatest =
    part.greatest && all.least.gt(0) ? { over: part.greatest.times(HUNDRED), under: all.least } : undefined;
  return { least, greatest };
}

/** Whether the whole is nought, of which nothing has a share. */
export function isNought({ whole: all }: PartAndWhole): boolean {
  return exactOf(all)?.isZero() === true;
}

/** For display: what decides is compared without dividing. */
export function measureShare(pair: PartAndWhole, bar: Bar): ReturnType<typeof measure> {
  const bounds = boundsOf(pair);
  const shown = (share: Fraction | undefined): Decimal | undefined => share?.over.div(share.under);
  const share = shareOfPair(pair);
  if (share) return measure({ least: share, greatest: share }, bar);
  const measures = measure({ least: shown(bounds?.least), greatest: shown(bounds?.greatest) }, bar);
  return { ...measures, completion: undefined };
}

/** In per cent, where both are known. */
export function shareOfPair({ part, whole: all }: PartAndWhole): Decimal | undefined {
  const [over, under] = [exactOf(part), exactOf(all)];
  return over && under && !under.isZero() ? over.times(HUNDRED).div(under) : undefined;
}
