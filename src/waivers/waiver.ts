import type { FindingCode } from '../catalogue/findings.js';
import type { Day } from '../model/calendar.js';
import type { TargetId } from '../model/ids.js';
import type { Place } from '../model/place.js';

/** The findings that a waiver is about. */
export interface AboutFinding {
  readonly sort: 'finding';
  readonly code: FindingCode;
  /** A path or glob, as findings show files; `undefined` matches any file and none. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** Words that one of the finding's arguments must contain: a metric, region or department. */
  readonly mentions: string | undefined;
}

export interface AboutTarget {
  readonly sort: 'target';
  readonly target: TargetId;
}

/** A waiver as written; reason, name and end may be missing, but then it does not apply. */
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
