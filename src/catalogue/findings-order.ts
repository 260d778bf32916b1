import { comparePlaces, compareText, type Place } from '../model/place.js';
import { severityOf, type Finding } from './findings.js';
import { SEVERITIES, type Severity } from '../model/words.js';

const NOWHERE: Place = { file: '' };

/** By place and code; what was found out twice is told once. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const distinct = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...distinct.values()].toSorted(
    (a, b) => comparePlaces(a.place ?? NOWHERE, b.place ?? NOWHERE) || compareText(a.code, b.code),
  );
}

/** At most so many, the gravest of them, in the order in which they were. */
export function gravest(findings: readonly Finding[], limit: number): readonly Finding[] {
  const byGravity = [
    ...SEVERITIES.flatMap((severity) => findings.filter((finding) => countsAs(finding, severity))),
    ...findings.filter(({ waived }) => waived),
  ];
  const kept = new Set(byGravity.slice(0, limit));
  return findings.filter((finding) => kept.has(finding));
}

/** How many findings of each severity count. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number => findings.filter((finding) => countsAs(finding, severity)).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** What is waived counts for no severity. */
export function countsAs(finding: Finding, severity: Severity): boolean {
  return finding.waived === undefined && severityOf(finding) === severity;
}

/** How many findings or assessments are waived. */
export function countWaived(items: readonly { readonly waived?: object }[]): number {
  return items.filter(({ waived }) => waived !== undefined).length;
}
