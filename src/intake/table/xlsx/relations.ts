import { ok, err, type Result } from '../../../model/result.js';
import type { Problem } from '../../problem.js';
import { partName, unpackAll, type Archive } from '../../source/zip/archive.js';
import { xmlSink } from '../../source/zip/xml.js';

/** What another part is to the one that names it: the last word of the relation's type, in every edition of the format. */
export type RelationRole = 'officeDocument' | 'worksheet' | 'styles' | 'sharedStrings';

/** Where a part leads to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part, by the name under which the archive has it. */
  readonly part: string;
}

/** The relations of a part, or of the package as a whole where `part` is blank: where other parts are is said nowhere else. */
export function readRelations(archive: Archive, part: string): Result<readonly Relation[], Problem> {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, base] = [part.slice(0, slash), part.slice(slash)];
  const source = `${folder}_rels/${base}.rels`;
  const relations: Relation[] = [];
  const sink = xmlSink(source, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' }) => {
      if (name !== 'Relationship' || mode === 'External') return;
      relations.push({ id, type, part: resolved(target, folder) });
    },
  });
  const problem = unpackAll(archive, source, sink);
  return problem ? err(problem) : ok(relations);
}

/** Whether a relation leads to a part of a role. */
export function hasRole({ type }: Relation, role: RelationRole): boolean {
  return type.endsWith(`/${role}`);
}

/** A target as the name of a part: it begins at the folder of the part that names it, unless it begins with a slash. */
function resolved(target: string, folder: string): string {
  const path = partName(decodedPath(target.startsWith('/') ? target : folder + target));
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A target is a URI; a `%` that encodes nothing stands for itself. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
