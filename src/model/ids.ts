/**
 * Branded ids: strings that name one sort of thing and cannot be mistaken for another. They are made where input is
 * parsed, and trusted from there on.
 */
declare const brand: unique symbol;
type Id<Sort extends string> = string & { readonly [brand]: Sort };

export type PlanId = Id<'plan'>;
export type TargetId = Id<'target'>;
/** A metric, or a project: a project is a metric whose value is a stage. */
export type MetricId = Id<'metric'>;
export type RegionId = Id<'region'>;
export type DepartmentId = Id<'department'>;
export type StageId = Id<'stage'>;
export type PopulationId = Id<'population'>;
