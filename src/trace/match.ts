import { groupBy } from '../model/collections.js';
import type { Decimal } from '../model/decimal.js';
import type { Plan, Requirement, Target } from '../model/plan.js';
import { isCounter, toBase, type Unit } from '../model/units.js';
import type { Role } from '../model/trace.js';
import type { Affinity } from './affinity.js';
import type { ReadDocument, ReadPassage } from './document.js';
import type { Script } from './fold.js';
import type { Token } from './tokens.js';

/** A figure that a target has. */
export interface Want {
  readonly target: Target;
  readonly role: Extract<Role, 'value' | 'tolerance' | 'baseline' | 'schedule'>;
  readonly value: Decimal;
  readonly upper: Decimal | undefined;
  readonly unit: Unit;
}

/** Which figure of the document encodes which figure of the plan. */
export interface Matches {
  readonly byToken: ReadonlyMap<Token, readonly Want[]>;
  readonly byWant: ReadonlyMap<Want, Token>;
}

interface Edge {
  readonly want: Want;
  readonly token: Token;
  readonly passage: ReadPassage;
  readonly listed: boolean;
  readonly affinity: number;
}

/** The figures of all targets: the one that it asks for, then those that the document may or may not print. */
export function wantsOf(plan: Plan): readonly Want[] {
  return plan.targets.flatMap((target) => {
    const unit = unitOf(target, plan);
    const requirement = 'requirement' in target ? target.requirement : undefined;
    const part = partOfUnits(target, plan);
    if (!requirement || requirement.comparator === 'every' || !unit) return [...part, ...baselines(target)];
    const upper = requirement.comparator === 'between' ? requirement.upper : undefined;
    const main = mainWants(target, requirement, upper, unit, plan);
    const tolerance: readonly Want[] =
      requirement.comparator === 'about'
        ? [{ target, role: 'tolerance', value: requirement.tolerance, upper: undefined, unit }]
        : [];
    return [...main, ...part, ...tolerance, ...schedule(target, unit), ...baselines(target)];
  });
}

/** A document prints by how much a value differs from the baseline, and not what that comes to; nor how often in figures. */
function mainWants(
  target: Target,
  { value, relative }: Requirement,
  upper: Decimal | undefined,
  unit: Unit,
  plan: Plan,
): readonly Want[] {
  if (!relative) return [{ target, role: 'value', value, upper, unit }];
  const percent = plan.units.get('%');
  if (relative.sort === 'times' || !percent) return [];
  const printed = relative.sort === 'to' ? relative.percent : relative.by.abs();
  return [{ target, role: 'value', value: printed, upper: undefined, unit: percent }];
}

/** Of how many per cent of the units of a population it is asked. */
function partOfUnits(target: Target, plan: Plan): readonly Want[] {
  const unit = plan.units.get('%');
  if (target.kind !== 'coverage' || !target.share || !unit) return [];
  return [{ target, role: 'value', value: target.share, upper: undefined, unit }];
}

function unitOf(target: Target, plan: Plan): Unit | undefined {
  if ('unit' in target && target.unit) return target.unit;
  return target.kind === 'coverage' ? metricUnit(target.metric, plan) : undefined;
}

function metricUnit(id: Parameters<Plan['metrics']['get']>[0], plan: Plan): Unit | undefined {
  const metric = plan.metrics.get(id);
  return metric && metric.type !== 'stage' ? metric.unit : undefined;
}

function schedule(target: Target, unit: Unit): readonly Want[] {
  if (target.kind !== 'total') return [];
  return target.schedule.map(({ value }) => ({ target, role: 'schedule', value, upper: undefined, unit }));
}

function baselines(target: Target): readonly Want[] {
  if (!('baseline' in target) || !target.baseline) return [];
  const { value, unit } = target.baseline;
  return [{ target, role: 'baseline', value, upper: undefined, unit }];
}

/**
 * Matches figures one to one within each clause: equal in value and unit, and with words of the target around it. What
 * fits best comes first; figures that the plan lists as no target are taken last. A target that is then left without a
 * figure may share one, as where one number is asked of two things.
 */
export function matchFigures(
  wants: readonly Want[],
  document: ReadDocument,
  affinity: Affinity,
  isListed: (token: Token) => boolean,
): Matches {
  const edges = wants.flatMap((want) => edgesOf(want, document, affinity, isListed));
  const ranked = edges.sort(
    (a, b) => Number(a.listed) - Number(b.listed) || rank(a) - rank(b) || b.affinity - a.affinity,
  );
  const taken: Edge[] = [];
  const [wanted, used] = [new Set<Want>(), new Set<Token>()];
  const take = (edge: Edge): void => {
    taken.push(edge);
    wanted.add(edge.want);
    used.add(edge.token);
  };
  for (const edge of ranked) if (!wanted.has(edge.want) && !used.has(edge.token)) take(edge);
  const owners = new Map(taken.map((edge) => [edge.token, edge]));
  for (const edge of ranked) {
    const isShared = 2 * edge.affinity >= (owners.get(edge.token)?.affinity ?? 0);
    if (!wanted.has(edge.want) && edge.want.role === 'value' && isShared) take(edge);
  }
  const sound = taken.filter((edge) => !taken.some((other) => isCrossed(edge, other, affinity)));
  return {
    byWant: new Map(sound.map(({ want, token }) => [want, token])),
    byToken: new Map(
      [...groupBy(sound, ({ token }) => token)].map(([token, own]) => [token, own.map(({ want }) => want)]),
    ),
  };
}

/** By so much two figures must fit each other's targets better before they are taken to have been exchanged. */
const CROSSED = 150;

/** Whether two targets have each other's figure: equal by chance, but with the words of the other around it. */
function isCrossed(a: Edge, b: Edge, affinity: Affinity): boolean {
  if (a === b || a.passage !== b.passage || a.token === b.token) return false;
  if (a.want.unit.dimension !== b.want.unit.dimension || a.want.role !== b.want.role) return false;
  const { text } = a.passage.folded;
  const exchanged = affinity(a.want.target, text, b.token) + affinity(b.want.target, text, a.token);
  return exchanged > a.affinity + b.affinity + CROSSED;
}

/** What a target asks for comes before what goes with it. */
function rank({ want }: Edge): number {
  return want.role === 'value' ? 0 : 1;
}

function edgesOf(
  want: Want,
  document: ReadDocument,
  affinity: Affinity,
  isListed: (token: Token) => boolean,
): readonly Edge[] {
  return document.scope(want.target.clause).flatMap((passage) =>
    fitting(want, passage, document.script, affinity).map((found) => ({
      ...found,
      want,
      passage,
      listed: isListed(found.token),
    })),
  );
}

/** The figures of a passage that a want may be. */
export function fitting(
  want: Want,
  { figures, folded }: ReadPassage,
  script: Script,
  affinity: Affinity,
): readonly Pick<Edge, 'token' | 'affinity'>[] {
  return figures.flatMap((token) => {
    if (!isEqual(want, token, script)) return [];
    const own = affinity(want.target, folded.text, token);
    return own > 0 ? [{ token, affinity: own }] : [];
  });
}

/** Equal in value and unit after conversion, and in both ends of a range. */
function isEqual(want: Want, { reading }: Token, script: Script): boolean {
  if (reading.sort !== 'amount' || !reading.value) return false;
  const unit = reading.unit ?? (script === 'latin' && isCounter(want.unit) ? want.unit : undefined);
  if (unit?.dimension !== want.unit.dimension) return false;
  return (
    toBase(reading.value, unit).eq(toBase(want.value, want.unit)) &&
    isSame(reading.upper && toBase(reading.upper, unit), want.upper && toBase(want.upper, want.unit))
  );
}

export function isSame(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.eq(b);
}
