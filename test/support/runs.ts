/** How often a property is tried: in the mutation run, where each fault costs a run, not more often than that run says. */
export function runs(times: number): number {
  return Math.min(times, Number(process.env['PLANCHECK_PROPERTY_RUNS'] ?? times));
}
