import {
  COVERAGE_LINE,
  HEAD,
  NO_TARGET,
  NOT_ACCOUNTED,
  OTHER_ACCOUNTS,
  ROLE_LABELS,
  TRACE_STATUS,
} from '../../catalogue/labels/trace.js';
import { LABEL_SEPARATOR, LIST_SEPARATOR } from '../../catalogue/labels.js';
import { formatPercent } from '../../catalogue/numbers.js';
import { decimalOf, fraction, ONE } from '../../model/decimal.js';
import type { TargetId } from '../../model/ids.js';
import type { Plan } from '../../model/plan.js';
import type { Language } from '../../model/words.js';
import type { Account, Covered, Mark, TracedPassage, TraceResult } from '../../model/trace.js';

/** Texts that the human-readable formats of `trace` share. */

/** Targets named for a date that many share. */
const SHOWN = 2;

export function clauseText(clause: string, language: Language): string {
  return clause === '' ? HEAD[language] : clause;
}

export function accountText(account: Account | undefined, plan: Plan, language: Language): string {
  if (!account) return NOT_ACCOUNTED[language];
  switch (account.by) {
    case 'targets': {
      const { role, targets } = account;
      const words =
        role === 'value' || role === 'name' ? '' : ROLE_LABELS[role][language] + LABEL_SEPARATOR[language];
      return words + targetsText(targets, plan, language);
    }
    case 'listed':
      return NO_TARGET[language](account.figure.reason[language]);
    case 'period':
    case 'issue':
    case 'reference':
      return OTHER_ACCOUNTS[account.by][language];
  }
}

function targetsText(ids: readonly TargetId[], plan: Plan, language: Language): string {
  const shown = ids.slice(0, SHOWN).map((id) => {
    const title = plan.targets.find((target) => target.id === id)?.title[language];
    return title === undefined ? id : `${title} [${id}]`;
  });
  const rest = ids.length - SHOWN;
  return shown.join(LIST_SEPARATOR[language]) + (rest > 0 ? ` +${rest}` : '');
}

export function coverageLines({ coverage }: TraceResult, language: Language): readonly string[] {
  return (['figures', 'deliverables', 'targets'] as const).map((sort) =>
    COVERAGE_LINE[language]({ sort, covered: coverage[sort], rate: formatPercent(rateOf(coverage[sort])) }),
  );
}

/** Accounted for as a fraction, below 1 as long as anything is left over; 1 if there is nothing to account for. */
export function rateOf({ all, accounted }: Covered): ReturnType<typeof decimalOf> {
  return fraction(decimalOf(accounted), decimalOf(all)) ?? ONE;
}

export interface PlacedMark extends Mark {
  readonly passage: TracedPassage;
}

export function placedMarksOf({ passages }: TraceResult): readonly PlacedMark[] {
  return passages.flatMap((passage) => passage.marks.map((mark) => ({ ...mark, passage })));
}

export function leftOver(result: TraceResult): readonly PlacedMark[] {
  return placedMarksOf(result).filter(({ account }) => account === undefined);
}

const AROUND = 12;

/** The text before and after a mark, to find it without the document. */
export function contextOf({ passage: { text }, start, end }: PlacedMark): readonly [string, string] {
  const flat = (part: string): string => part.replace(/\s+/gu, ' ');
  return [flat(text.slice(Math.max(0, start - AROUND), start)), flat(text.slice(end, end + AROUND))];
}

/** The closing line: the exit status and its reason. */
export function traceStatusText(result: TraceResult, status: number, language: Language): string {
  const { targets } = result.coverage;
  return TRACE_STATUS[status === 0 ? 0 : 1][language]({
    marks: leftOver(result).length,
    targets: targets.all - targets.accounted,
    vain: result.listedInVain.length,
  });
}
