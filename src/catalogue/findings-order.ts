import { comparePlaces, compareText, type Place } from '../model/place.js';
import { severityOf, type Finding } from './findings.js';
import { SEVERITIES, type Severity } from '../model/words.js';

const NOWHERE: Place = { file: '' };

/** By place and code; what was found out twice is told once. */
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

/** So many errors are listed, and so many warnings and notes. */
const MAX_LISTED = 10_000;

/** Findings in order, no more of them than anyone reads; those beyond are counted, file by file. */
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
