import type { Finding, FindingCode } from '../catalogue/findings.js';
import { inOrder } from '../catalogue/findings-order.js';
import type { Acceptance } from '../model/acceptance.js';
import type { Assessment } from '../model/assessment.js';
import { formatDay, type Day } from '../model/calendar.js';
import type { TargetId } from '../model/ids.js';
import { kept } from '../model/collections.js';
import { globTest } from '../model/globs.js';
import { nameKey } from '../model/names.js';
import { COMPLYING } from '../model/words.js';
import { subjectOf, type AboutFinding, type Waiver } from './waiver.js';

export interface RunFindings {
  readonly findings: readonly Finding[];
  readonly assessments: readonly Assessment[];
}

/** Limits which waivers can be unused: only those of codes that the run raises. */
export interface WaivableRun {
  readonly asOf: Day;
  readonly raises: (code: FindingCode) => boolean;
}

/** A waiver in effect, and a test for the findings that it matches. */
interface Active {
  readonly waiver: Waiver;
  readonly acceptance: Acceptance;
  readonly matches: (finding: Finding) => boolean;
}

type Marked<Item> = Item | (Item & { readonly waived: Acceptance });

/**
 * Marks what is waived, and reports waivers that do not apply or match nothing. Removes nothing and changes
 * no verdict. If two waivers match one thing, the first is recorded; both count as used.
 */
export function applyWaivers(
  found: RunFindings,
  waivers: readonly Waiver[],
  scope: WaivableRun,
): RunFindings {
  const active = waivers.flatMap((waiver) => activeAt(waiver, scope.asOf));
  const used = new Set<Waiver>();
  // Items without a waiver are returned uncopied: copying would evaluate their lazy fields.
  const marked = <Item extends object>(item: Item, matching: readonly Active[]): Marked<Item> => {
    for (const { waiver } of matching) used.add(waiver);
    return matching[0] ? { ...item, waived: matching[0].acceptance } : item;
  };
  const findings = found.findings.map((finding) =>
    marked(
      finding,
      active.filter(({ matches }) => matches(finding)),
    ),
  );
  const assessments = found.assessments.map((assessment) =>
    marked(
      assessment,
      active.filter(({ waiver }) => excuses(waiver, assessment)),
    ),
  );
  const judged = new Set(assessments.map(({ target }) => target.id));
  const unused = active.filter(({ waiver }) => !used.has(waiver) && isWithin(waiver, scope, judged));
  return {
    assessments,
    findings: inOrder([
      ...findings,
      ...waivers.flatMap((waiver) => faultsOf(waiver, scope.asOf)),
      ...unused.map(({ waiver }) => unusedFinding(waiver)),
    ]),
  };
}

function activeAt(waiver: Waiver, asOf: Day): readonly Active[] {
  const { about, reason, by, until } = waiver;
  if (reason === undefined || by === undefined || until === undefined || until < asOf) return [];
  const matches = about.sort === 'finding' ? matcherOf(about) : () => false;
  return [{ waiver, acceptance: { reason, by, until }, matches }];
}

function matcherOf({ code, file, line, mentions }: AboutFinding): (finding: Finding) => boolean {
  const path = file?.replace(/^(?:\.\/)+/u, '');
  const isFile = path === undefined ? () => true : fileTest(path);
  const words = mentions === undefined ? undefined : nameKey(mentions);
  return (finding) =>
    finding.code === code &&
    (path === undefined || (finding.place !== undefined && isFile(finding.place.file))) &&
    (line === undefined || finding.place?.line === line) &&
    (words === undefined || holds(finding.args, words));
}

/** A path may be a glob or a plain name. Results are cached by file. */
function fileTest(path: string): (file: string) => boolean {
  const matches = globTest(path);
  const known = new Map<string, boolean>();
  return (file) => kept(known, file, () => file === path || matches(file));
}

/** Whether a text among a finding's arguments contains the words. */
function holds(value: unknown, words: string): boolean {
  if (typeof value === 'string') return nameKey(value).includes(words);
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((each) => holds(each, words))
  );
}

/** A target that complies needs no waiver. */
function excuses({ about }: Waiver, { target, verdict }: Assessment): boolean {
  return about.sort === 'target' && about.target === target.id && !COMPLYING.includes(verdict);
}

function isWithin({ about }: Waiver, { raises }: WaivableRun, judged: ReadonlySet<TargetId>): boolean {
  return about.sort === 'finding' ? raises(about.code) : judged.has(about.target);
}

function faultsOf(waiver: Waiver, asOf: Day): readonly Finding[] {
  const { reason, by, until, place } = waiver;
  const args = { about: subjectOf(waiver) };
  const lacking: Finding[] = [];
  if (reason === undefined) lacking.push({ code: 'waiver-without-reason', args, place });
  if (by === undefined) lacking.push({ code: 'waiver-without-name', args, place });
  if (until === undefined) lacking.push({ code: 'waiver-without-end', args, place });
  else if (until < asOf) {
    const days = { until: formatDay(until), asOf: formatDay(asOf) };
    lacking.push({ code: 'waiver-expired', args: { ...args, ...days }, place });
  }
  return lacking;
}

function unusedFinding(waiver: Waiver): Finding {
  return { code: 'waiver-unused', args: { about: subjectOf(waiver) }, place: waiver.place };
}
