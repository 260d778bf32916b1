import { comparePlaces, compareText, type Place } from '../model/place.js';
import { FINDINGS, severityOf, type Finding, type FindingCode } from './findings.js';
import { SEVERITIES, type Severity } from '../model/words.js';

const NOWHERE: Place = { file: '' };

/** Sorts by place and code; removes duplicates. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(compareFindings);
  let alike = new Set<string>();
  return sorted.filter((finding, index) => {
    const before = sorted[index - 1];
    if (before === undefined || compareFindings(before, finding) !== 0) alike = new Set();
    const words = JSON.stringify(finding);
    const isNew = !alike.has(words);
    alike.add(words);
    return isNew;
  });
}

function compareFindings(a: Finding, b: Finding): number {
  return comparePlaces(a.place ?? NOWHERE, b.place ?? NOWHERE) || compareText(a.code, b.code);
}

/** Most errors listed, and most warnings and notes together. */
const MAX_LISTED = 10_000;

/** Sorted findings up to a limit; the others are counted by file. */
export function bounded(findings: readonly Finding[], most = MAX_LISTED): readonly Finding[] {
  const left = { errors: most, others: most };
  const beyond = new Map<string, { errors: number; others: number }>();
  const kept = findings.filter((finding) => {
    const sort = severityOf(finding) === 'error' ? 'errors' : 'others';
    const file = finding.place?.file;
    if (left[sort] > 0 || file === undefined || finding.code === 'file-too-many-rows') {
      left[sort] -= 1;
      return true;
    }
    const counts = beyond.get(file) ?? { errors: 0, others: 0 };
    counts[sort] +=
      finding.code === 'file-more-errors' || finding.code === 'file-more-warnings' ? finding.args.count : 1;
    beyond.set(file, counts);
    return false;
  });
  return inOrder([...kept, ...[...beyond].flatMap(([file, counts]) => moreOf(file, counts))]);
}

function moreOf(file: string, { errors, others }: { errors: number; others: number }): readonly Finding[] {
  const place = { file };
  return [
    ...(errors > 0 ? [{ code: 'file-more-errors', args: { count: errors }, place } as const] : []),
    ...(others > 0 ? [{ code: 'file-more-warnings', args: { count: others }, place } as const] : []),
  ];
}

/** The gravest findings up to a limit, in their original order. */
export function gravest(findings: readonly Finding[], limit: number): readonly Finding[] {
  const byGravity = [
    ...SEVERITIES.flatMap((severity) => findings.filter((finding) => countsAs(finding, severity))),
    ...findings.filter(({ waived }) => waived),
  ];
  const kept = new Set(byGravity.slice(0, limit));
  return findings.filter((finding) => kept.has(finding));
}

/** Number of counting findings by severity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number => findings.filter((finding) => countsAs(finding, severity)).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** Number of findings of a code. */
export interface CodeCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: number;
}

/** Counts by code of findings that count, the gravest first, then by name. */
export function countsByCode(findings: readonly Finding[]): readonly CodeCount[] {
  const counting = findings.filter(({ waived }) => waived === undefined);
  return addedByCode(counting.map(({ code }) => ({ code, findings: 1 })));
}

/** Adds up counts by code, in the same order. */
export function addedByCode(counts: Iterable<Pick<CodeCount, 'code' | 'findings'>>): readonly CodeCount[] {
  const sums = new Map<FindingCode, number>();
  for (const { code, findings } of counts) sums.set(code, (sums.get(code) ?? 0) + findings);
  const added = [...sums]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, findings]) => ({ code, severity: FINDINGS[code].severity, findings }));
  return SEVERITIES.flatMap((severity) => added.filter((each) => each.severity === severity));
}

/** Whether a finding counts for a severity; waived ones count for none. */
export function countsAs(finding: Finding, severity: Severity): boolean {
  return finding.waived === undefined && severityOf(finding) === severity;
}

/** Number of waived findings or assessments. */
export function countWaived(items: readonly { readonly waived?: object }[]): number {
  return items.filter(({ waived }) => waived !== undefined).length;
}
