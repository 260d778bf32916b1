import type { Finding } from '../catalogue/findings.js';
import type { Source } from '../intake/index.js';
import { groupBy } from '../model/collections.js';
import type { DepartmentId } from '../model/ids.js';
import { compareText } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import { nameOf, type Submission } from './submission.js';

/** What was found under the paths of a command line. */
interface Found {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

/** The name of what nobody is named for. */
const UNKNOWN_DEPARTMENT = 'unknown';

/** Each file, or each sheet that was asked for, by itself. */
export function byFile({ sources, findings }: Found): readonly Submission[] {
  return inOrder([...sources.map(alone), ...findings.map(unfound)]);
}

/** All files that lie in the same folder, without those below it. */
export function byFolder({ sources, findings }: Found): readonly Submission[] {
  const folders = groupBy(sources, ({ file }) => folderOf(file));
  const submissions = [...folders].map(([name, own]) => ({ ...nobody(name), sources: own }));
  return inOrder([
    ...submissions,
    ...findings.map((finding) => {
      const folder = folderOf(finding.place?.file ?? '');
      // What stood where a report was expected makes its folder's submission incomplete.
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

/** Whom the rows of a file name; `undefined` where not one of them could be read. */
export interface NamedDepartments {
  readonly source: Source;
  readonly departments: readonly DepartmentId[] | undefined;
}

/**
 * All files whose rows name the same departments: mostly one. A file that several departments share belongs to all of
 * them together, and one that names nobody to the unknown. What cannot be read stays by itself: nobody else is to fail
 * over it.
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

/** What leads to no file has its row all the same. */
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

/** One submission for each name; a department that is called like a file is another submission. */
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
