import type { Audited, AuditResult } from '../../audit-result.js';
import { UNKNOWN_DEPARTMENT_TITLE } from '../../catalogue/labels/audit.js';
import { LIST_SEPARATOR } from '../../catalogue/labels.js';
import { departmentTitle, type Titles } from '../../catalogue/labels/titles.js';
import { compareText } from '../../model/place.js';
import { VERDICTS, type Language, type Verdict } from '../../model/words.js';

/** What every human-readable format shows of a submission. */

/** The titles of its departments, or the name of its file or folder. */
export function submissionTitle({ submission, departments }: Audited, titles: Titles): string {
  if (!departments) return submission;
  if (departments.length === 0) return UNKNOWN_DEPARTMENT_TITLE[titles.language];
  return departments.map((id) => departmentTitle(titles, id)).join(LIST_SEPARATOR[titles.language]);
}

export function titlesOf({ ground }: AuditResult, language: Language): Titles {
  return { plan: ground.plan, language };
}

export function rowsOf({ inputs }: Audited): number {
  return inputs.reduce((sum, { rows }) => sum + rows, 0);
}

export function targetsOf({ verdicts }: Pick<Audited, 'verdicts'>): number {
  return VERDICTS.reduce((sum, verdict) => sum + verdicts[verdict], 0);
}

/** The verdicts that occur, in the order of `VERDICTS`. */
export function verdictsIn({ totals }: AuditResult): readonly Verdict[] {
  return VERDICTS.filter((verdict) => totals.verdicts[verdict] > 0);
}

/** Sorts by status (gravest first), then by how much is wrong, then by name. */
export function worstFirst(submissions: readonly Audited[]): readonly Audited[] {
  return submissions.toSorted(
    (a, b) =>
      b.status - a.status ||
      b.counts.error - a.counts.error ||
      b.failing.length - a.failing.length ||
      b.counts.warning - a.counts.warning ||
      compareText(a.submission, b.submission),
  );
}
