import type { DepartmentId, TargetId } from '../../model/ids.js';
import type { Target } from '../../model/plan.js';
import type { RawTarget } from '../schema.js';
import { brand, checkWithin } from './frame.js';
import { placeAt, under, type At } from './problems.js';
import { departmentRefs, regionRef, type TargetReferences } from './references.js';

/** What a task gives its targets where they do not say it themselves. */
export interface TaskDefaults {
  readonly number: number;
  readonly clause: string;
  readonly departments: readonly DepartmentId[];
}

/** A target of a kind, as its file has it. */
export type RawOf<Kind extends RawTarget['kind']> = Extract<RawTarget, { kind: Kind }>;
/** What targets of every kind have. */
export type Common = Omit<Extract<Target, { kind: 'milestone' }>, 'kind' | 'project' | 'stage'>;

export function commonOf(raw: RawTarget, task: TaskDefaults, at: At, scope: TargetReferences): Common {
  const { departments, due } = raw;
  const { period } = scope.frame;
  if (due !== undefined && due < period.start) checkWithin(due, period, under(at, 'due'), scope.problems);
  return {
    id: brand<TargetId>(raw.id),
    task: task.number,
    clause: raw.clause ?? task.clause,
    title: raw.title,
    region: regionRef(raw.region, under(at, 'region'), scope),
    due: due ?? period.end,
    dueIs: due === undefined ? 'implied' : 'printed',
    strength: raw.strength,
    ...(raw.nature === undefined ? {} : { nature: raw.nature }),
    wording: raw.wording,
    ...(raw.printed === undefined ? {} : { printed: raw.printed }),
    departments: departments
      ? departmentRefs(departments, under(at, 'departments'), scope)
      : task.departments,
    unknown: [],
    readings: raw.readings ?? [],
    note: raw.note,
    place: placeAt(at),
  };
}
