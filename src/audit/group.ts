import type { Finding } from '../catalogue/findings.js';
import type { Source } from '../intake/index.js';
import { groupBy } from '../model/collections.js';
import type { DepartmentId } from '../model/ids.js';
import { compareText } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import { nameOf, type Submission } from './submission.js';

/** Sources and findings from the paths of a command line. */
interface Found {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

/** Name of the submission of files that name no department. */
const UNKNOWN_DEPARTMENT = 'unknown';

/** One submission for each file, or each sheet asked for. */
export function byFile({ sources, findings }: Found): readonly Submission[] {
  return inOrder([...sources.map(alone), ...findings.map(unfound)]);
}

/** One submission for each folder, without its subfolders. */
export function byFolder({ sources, findings }: Found): readonly Submission[] {
  const folders = groupBy(sources, ({ file }) => folderOf(file));
  const submissions = [...folders].map(([name, own]) => ({ ...nobody(name), sources: own }));
  return inOrder([
    ...submissions,
    ...findings.map((finding) => {
      const folder = folderOf(finding.place?.file ?? '');
      // An unreadable file makes its folder's submission incomplete.
      return folders.has(folder) && OF_A_FILE.has(finding.code)
        ? { ...nobody(folder), findings: [finding] }
        : unfound(finding);
    }),
  ]);
}

const OF_A_FILE: ReadonlySet<Finding['code']> = new Set([
  'file-unreadable',
  'file-not-regular',
  'file-link-outside',
  'file-unknown-name',
]);

/** Departments that the rows of a file name; `undefined` if no row could be read. */
export interface NamedDepartments {
  readonly source: Source;
  readonly departments: readonly DepartmentId[] | undefined;
}

/**
 * One submission for all files whose rows name the same departments, mostly one. A file shared by several
 * departments belongs to all of them together; a file that names none, to `unknown`. An unreadable file is a
 * submission of its own, so that no department fails because of it.
 */
export function byDepartment(
  { departments }: Pick<Plan, 'departments'>,
  named: readonly NamedDepartments[],
  findings: readonly Finding[],
): readonly Submission[] {
  const order = [...departments.keys()];
  return inOrder([
    ...named.map(({ source, departments: ids }): Submission => {
      if (!ids) return alone(source);
      const own = order.filter((id) => ids.includes(id));
      const name = own.length === 0 ? UNKNOWN_DEPARTMENT : own.join('+');
      return { name, departments: own, sources: [source], findings: [] };
    }),
    ...findings.map(unfound),
  ]);
}

function alone(source: Source): Submission {
  return { ...nobody(nameOf(source)), sources: [source] };
}

/** A path without a file is a submission, too. */
function unfound(finding: Finding): Submission {
  return { ...nobody(finding.place?.file ?? ''), findings: [finding] };
}

function nobody(name: string): Submission {
  return { name, departments: undefined, sources: [], findings: [] };
}

function folderOf(file: string): string {
  const at = file.lastIndexOf('/');
  return at === -1 ? '.' : file.slice(0, at) || '/';
}

/** Merges parts of the same name and departments, and sorts them; a department named like a file stays apart. */
function inOrder(parts: readonly Submission[]): readonly Submission[] {
  const groups = groupBy(parts, ({ name, departments }) => JSON.stringify([name, departments]));
  return [...groups.values()]
    .flatMap((group): readonly Submission[] => {
      const [first] = group;
      return first
        ? [
            {
              ...first,
              sources: group.flatMap(({ sources }) => sources),
              findings: group.flatMap(({ findings }) => findings),
            },
          ]
        : [];
    })
    .sort(
      (a, b) =>
        compareText(a.name, b.name) ||
        Number(b.departments !== undefined) - Number(a.departments !== undefined),
    );
}
