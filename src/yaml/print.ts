import { stringify } from 'yaml';

/** Writes data as YAML to be edited by hand: short lists and maps on one line. */
export function printYaml(data: unknown): string {
  return stringify(data, { lineWidth: 100, flowCollectionPadding: true });
}
