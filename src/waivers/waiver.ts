import type { FindingCode } from '../catalogue/findings.js';
import type { Day } from '../model/calendar.js';
import type { TargetId } from '../model/ids.js';
import type { Place } from '../model/place.js';

/** Which findings a waiver is about. */
export interface AboutFinding {
  readonly sort: 'finding';
  readonly code: FindingCode;
  /** A path or a glob, as findings show files; of any file or of none if left out. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** Words that a finding must have among what it is about: a metric, a region, a department. */
  readonly mentions: string | undefined;
}

export interface AboutTarget {
  readonly sort: 'target';
  readonly target: TargetId;
}

/** One waiver as it is written: what makes it answerable may be missing. */
export interface Waiver {
  readonly about: AboutFinding | AboutTarget;
  readonly reason: string | undefined;
  readonly by: string | undefined;
  readonly until: Day | undefined;
  readonly place: Place;
}

/** A waiver's subject on one line. */
export function subjectOf({ about }: Waiver): string {
  if (about.sort === 'target') return about.target;
  const { code, file, line, mentions } = about;
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return [code, place, mentions ?? ''].filter((part) => part !== '').join(' ');
}
