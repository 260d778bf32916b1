import type { Finding } from '../catalogue/findings.js';
import { nearest } from '../catalogue/nearest.js';
import type { Plan } from '../model/plan.js';
import { err, ok, type Result } from '../model/result.js';
import { faultsOf, parseAs } from '../yaml/faults.js';
import { parseYaml, type YamlFile } from '../yaml/parse.js';
import { readText } from '../yaml/read-text.js';
import { waiversSchema, type RawWaiver } from './schema.js';
import type { Waiver } from './waiver.js';

/** Reads a file of waivers. Reports several problems at once; a file with a problem is not used at all. */
export async function loadWaivers(
  path: string,
  shownAs: string,
  plan: Plan,
): Promise<Result<readonly Waiver[], readonly Finding[]>> {
  const text = await readText(path, shownAs, 'waiver');
  return text.ok ? parseWaivers(text.value.text, shownAs, plan) : err([text.error]);
}

export function parseWaivers(
  text: string,
  file: string,
  plan: Pick<Plan, 'targets'>,
): Result<readonly Waiver[], readonly Finding[]> {
  const yaml = parseYaml(file, text, 'waiver');
  if (!yaml.ok) return yaml;
  const parsed = parseAs(waiversSchema, yaml.value.data);
  if (!parsed.success) return err(faultsOf(parsed.error.issues, yaml.value));
  const read = parsed.data.waivers.map((raw, at) => readWaiver(raw, at, yaml.value, plan));
  const findings = read.flatMap((each) => (each.ok ? [] : [each.error]));
  return findings.length > 0 ? err(findings) : ok(read.flatMap((each) => (each.ok ? [each.value] : [])));
}

function readWaiver(
  raw: RawWaiver,
  at: number,
  yaml: YamlFile,
  plan: Pick<Plan, 'targets'>,
): Result<Waiver, Finding> {
  const path = ['waivers', at];
  const place = yaml.place(path);
  const about = aboutOf(raw, path, yaml, plan);
  if (!about.ok) return about;
  const { reason, by, until } = raw;
  return ok({ about: about.value, reason, by, until, place });
}

function aboutOf(
  { finding, target, file, line, mentions }: RawWaiver,
  path: readonly PropertyKey[],
  yaml: YamlFile,
  { targets }: Pick<Plan, 'targets'>,
): Result<Waiver['about'], Finding> {
  const wrong = (sort: 'nothing' | 'both' | 'key-of-finding', key: string): Result<never, Finding> =>
    err({ code: 'waiver-about-what', args: { sort, key }, place: yaml.placeOfKey(path, key) });
  if (target === undefined) {
    if (finding === undefined) return wrong('nothing', '');
    return ok({ sort: 'finding', code: finding, file, line, mentions });
  }
  if (finding !== undefined) return wrong('both', 'target');
  const stray = Object.entries({ file, line, mentions }).find(([, value]) => value !== undefined);
  if (stray) return wrong('key-of-finding', stray[0]);
  const known = targets.find(({ id }) => id === target);
  if (known) return ok({ sort: 'target', target: known.id });
  const near = nearest(
    target,
    targets.map(({ id }) => id),
  );
  const place = yaml.place([...path, 'target']);
  return err({ code: 'waiver-unknown-target', args: { found: target, nearest: near }, place });
}
