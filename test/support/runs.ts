/**
 * How often a property is tried, where that takes long: as often as is said beside it, or as PLANCHECK_PROPERTY_RUNS says.
 * Where no seed is named each run of the tests draws other values, so that a few at a time come to many. The mutation run
 * asks for fewer, a long run for thousands.
 */
export function runs(times: number): number {
  return Number(process.env['PLANCHECK_PROPERTY_RUNS'] ?? times);
}
