import type { z } from 'zod';
import type { Finding } from '../catalogue/findings.js';
import { faultsOf, parseAs } from '../yaml/faults.js';
import type { Path, YamlFile } from '../yaml/parse.js';
import { mend, type Mended } from './mend.js';

/** What a file gives: its data as far as it has the right shape, and what is wrong with the rest. */
export interface Shaped<T> {
  /** Left out where the file as a whole cannot be used. */
  readonly data: T | undefined;
  /** The file, with the places of the data as it is given here: items that were left out do not count. */
  readonly yaml: YamlFile;
  /** The ids of items in which something stands in for what is faulty. */
  readonly patched: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Holds a file against its schema. What does not fit is reported, and something stands in for it, or the item of a list
 * that it belongs to is left out, so that all the rest can be checked in the same run.
 */
export function shape<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlFile,
  standIns: Readonly<Record<string, unknown>>,
): Shaped<z.output<Schema>> {
  const whole = parseAs(schema, yaml.data);
  if (whole.success) return { data: whole.data, yaml, patched: [], findings: [] };
  const { issues } = whole.error;
  const findings = faultsOf(issues, yaml);
  const mended = mend(yaml.data, issues, standIns);
  const rest = parseAs(schema, mended.data);
  return {
    data: rest.success ? rest.data : undefined,
    yaml: reindexed(yaml, mended.indexes),
    patched: mended.patched,
    findings,
  };
}

/** The file as it is without the items that were left out. */
function reindexed(yaml: YamlFile, indexes: Mended['indexes']): YamlFile {
  const original = ([list, index, ...rest]: Path): Path => {
    if (list === undefined || index === undefined) return list === undefined ? [] : [list];
    return [list, indexes.get(String(list))?.[Number(index)] ?? index, ...rest];
  };
  return {
    ...yaml,
    place: (path) => yaml.place(original(path)),
    placeOfKey: (path, key) => yaml.placeOfKey(original(path), key),
  };
}
