import { ok, err, type Result } from '../../../model/result.js';
import type { Problem } from '../../problem.js';
import { partName, unpackAll, type Archive } from '../../source/zip/archive.js';
import { xmlSink } from '../../source/zip/xml.js';

/** Role of a related part: the last word of the relation's type, in every edition of the format. */
export type RelationRole = 'officeDocument' | 'worksheet' | 'styles' | 'sharedStrings';

/** A relation to another part. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part in the archive. */
  readonly part: string;
}

/** Relations of a part, or of the package if `part` is blank; only these tell where other parts are. */
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

export function hasRole({ type }: Relation, role: RelationRole): boolean {
  return type.endsWith(`/${role}`);
}

/** The part's name for a target, which is relative to its folder unless it begins with a slash. */
function resolved(target: string, folder: string): string {
  const path = partName(decodedPath(target.startsWith('/') ? target : folder + target));
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Decodes a URI; a `%` that encodes nothing stands for itself. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
