import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

/*
 * Every command that writes is ended at random moments. What it writes must then be as it was before, or as it is after a
 * run that was not ended, all of it together, and nothing else may be left. A program that is killed outright can do no
 * more: then every file is whole, but old and new ones may stand side by side, and what is there for a moment may be left.
 * An audit that is asked to end writes what it has done by then. PLANCHECK_KILLS sets how often all this is tried: each
 * command once, if it is left out.
 */

const SEED = Number(process.env['PLANCHECK_KILLS_SEED'] ?? '20221130');
const SIGNALS = ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP'] as const;
type Signal = (typeof SIGNALS)[number];

const PROGRAM = fileURLToPath(new URL('../../bin/plancheck.js', import.meta.url));
const PLAN = fileURLToPath(new URL('../../fixtures/_plans/rules', import.meta.url));

const BY = ['--plan', PLAN, '--as-of', '2022-07-31', '--lang', 'en'];
const OUTPUTS = ['--format', 'json=out/a.json', '--format', 'csv=out/b.csv', '--format', 'sarif=out/c.sarif'];

const AUDIT = ['audit', 'in', ...BY, '--jobs', '1'];

/** Commands that write, by name; each reads the reports in `in`, or those that are packed. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  check: ['check', 'in', ...BY, ...OUTPUTS],
  validate: ['validate', 'in', ...BY, '--since', '2022-06-01', '--output', 'out/v.md'],
  quarantine: ['check', 'in', ...BY, ...OUTPUTS, '--quarantine', 'q'],
  audit: ['audit', 'in', ...BY, '--jobs', '2', ...OUTPUTS],
  parquet: ['check', 'packed', ...BY, ...OUTPUTS],
  'parquet audit': ['audit', 'packed', ...BY, '--jobs', '2', ...OUTPUTS],
  resume: [...AUDIT, '--resume', 'earlier.ndjson', '--format', 'ndjson=out/n.ndjson'],
  template: [
    'template',
    '--plan',
    PLAN,
    '--department',
    'finance',
    '--period',
    '2022-07',
    '-o',
    'out/form.xlsx',
  ],
  init: ['init', 'made/new', '--id', 'new', '--title', 'New', '--start', '2022-01-01', '--end', '2023-12-31'],
};

const KILLS = Number(process.env['PLANCHECK_KILLS'] ?? Object.keys(WRITERS).length);

const HEADER = 'metric,region,period,value,basis,department\n';

let ground = '';
beforeAll(() => {
  ground = mkdtempSync(join(tmpdir(), 'plancheck-kills-'));
});
afterAll(() => {
  rmSync(ground, { recursive: true, force: true });
});

/** The reports of today, or those of a day before, of which what is there already was made. */
function reports(folder: string, isBefore: boolean): void {
  for (let at = 0; at < 6; at += 1) {
    const value = at % 2 === 0 && !(isBefore && at === 4) ? 'much' : String(at);
    mkdirSync(join(folder, 'in'), { recursive: true });
    writeFileSync(
      join(folder, `in/${at}.csv`),
      `${HEADER}investment,,2022-0${at + 1},${value},,finance\nroads,,2022-0${at + 1},${at + (isBefore ? 1 : 0)},,works\n`,
    );
  }
}

/** So many rows with so long a note are more than is unpacked into memory. */
const LARGE = { rows: 5000, note: 4000 } as const;

const SMALL = { rows: 4, note: 4 } as const;

/** Reports as Parquet files: a large one, and some that are small. */
async function packedReports(folder: string, isBefore: boolean): Promise<void> {
  const target = join(folder, 'packed');
  mkdirSync(target, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [at, { rows, note }] of [SMALL, LARGE, SMALL, SMALL].entries()) {
    const value = `case when range = 1 then 'much' else (${isBefore ? 1 : 0} + range % 6)::varchar end`;
    const columns = `'roads' metric, '2022-0' || (1 + range % 6)::varchar period, ${value} "value", 'works' department`;
    const query = `select ${columns}, repeat('n', ${note}) note from range(${rows})`;
    await connection.run(`copy (${query}) to '${join(target, `${at}.parquet`)}' (format parquet)`);
  }
  connection.closeSync();
  instance.closeSync();
}

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly took: number;
}

async function run(
  cwd: string,
  args: readonly string[],
  kill?: { signal: Signal; after: number },
): Promise<Ended> {
  const from = performance.now();
  mkdirSync(join(cwd, 'tmp'), { recursive: true });
  const env = { ...process.env, TMPDIR: join(cwd, 'tmp'), PLANCHECK_CACHE: join(cwd, 'cache') };
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const timer = kill && setTimeout(() => child.kill(kill.signal), kill.after);
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done) => {
    child.on('close', (...how) => {
      done(how);
    });
  });
  clearTimeout(timer);
  return { status, signal, stderr, took: performance.now() - from };
}

type Files = ReadonlyMap<string, string>;

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));

const isTemporary = (path: string): boolean => /(?:^|\/)\.plancheck-[0-9a-f-]{36}(?:$|\/)/u.test(path);

/** What a run wrote, by path: reports, quarantine and what was made; not the cache. */
function written(folder: string): Files {
  const paths = below(folder).filter(
    (path) => /^(?:out|q|made)\//u.test(path) && !isTemporary(path) && statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.sort().map((path) => [path, told(path, readFileSync(join(folder, path), 'latin1'))]));
}

/** The list of a quarantine also knows the files of the run before it: those are not compared. */
function told(path: string, text: string): string {
  return path.endsWith('.plancheck-quarantine.json')
    ? JSON.stringify(z.object({ files: z.unknown() }).parse(JSON.parse(text)))
    : text;
}

/** What is there for a moment only: beside the outputs, and in the system's folder for it. */
function leftIn(folder: string): readonly string[] {
  return below(folder).filter((path) => isTemporary(path) || path.startsWith('tmp/'));
}

interface Scene {
  /** As it is before the run that is ended: reports of today, and what was made by those of before. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly before: Files;
  readonly after: Files;
  /** Of a run that is not ended. */
  readonly status: number | null;
  readonly took: number;
}

/** A template is never written over another one, and a plan never into a folder that has one. */
const ONCE: ReadonlySet<string> = new Set(['template', 'init']);

async function sceneOf(name: string, args: readonly string[]): Promise<Scene> {
  const folder = join(ground, name);
  mkdirSync(join(folder, 'out'), { recursive: true });
  mkdirSync(join(folder, 'made'));
  const put = async (isBefore: boolean): Promise<void> => {
    if (args.includes('packed')) await packedReports(folder, isBefore);
    else reports(folder, isBefore);
  };
  await put(true);
  if (name === 'resume') await run(folder, [...AUDIT, '--format', 'ndjson=earlier.ndjson']);
  if (!ONCE.has(name)) await run(folder, args);
  await put(false);
  const copy = join(ground, `${name}-after`);
  cpSync(folder, copy, { recursive: true });
  const { took, status } = await run(copy, args);
  const [before, after] = [written(folder), written(copy)];
  expect(status, name).toBe(ONCE.has(name) ? 0 : 2);
  expect(isDeepStrictEqual(before, after), name).toBe(false);
  return { folder, args, before, after, status, took };
}

/** Random numbers that are the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const audited = z.object({ submissions: z.array(z.unknown()) }).transform(({ submissions }) => submissions);
const found = z
  .object({ runs: z.tuple([z.object({ results: z.array(z.object({ partialFingerprints: z.unknown() })) })]) })
  .transform(({ runs }) => runs[0].results);

/** Whether a report of an audit has what was done first of all that another one has. */
function isCutShort(path: string, text: string, whole: string): boolean {
  const isBeginning = (list: z.ZodType<readonly unknown[]>): boolean => {
    const [part, all] = [list.parse(JSON.parse(text)), list.parse(JSON.parse(whole))];
    return isDeepStrictEqual(part, all.slice(0, part.length));
  };
  switch (extname(path)) {
    case '.json':
      return isBeginning(audited);
    case '.sarif':
      return isBeginning(found);
    default:
      return whole.startsWith(text.replace(/^\{"record":"summary".*"unjudged":.*\n$/mu, ''));
  }
}

/** By which runs the files that are there were written; one that is the same by both is of none. */
function originsOf(there: Files, { before, after }: Scene, mayBeShort: boolean): ReadonlySet<string> {
  const origins = new Set<string>();
  for (const [path, text] of there) {
    const [isOld, isNew] = [before.get(path) === text, after.get(path) === text];
    if (isOld && isNew) continue;
    if (isOld || isNew) origins.add(isOld ? 'before' : 'after');
    else if (mayBeShort && isCutShort(path, text, after.get(path) ?? '')) origins.add('cut short');
    else origins.add(`half of ${path}`);
  }
  return origins;
}

const pathsOf = (files: Files): readonly string[] => [...files.keys()];
const common = ({ before, after }: Scene): readonly string[] =>
  pathsOf(before).filter((path) => after.has(path));

interface Kill {
  readonly name: string;
  readonly signal: Signal;
  readonly after: number;
}

/** Ends a run, and looks at what is left; answers with how it ended. */
async function killed(folder: string, scene: Scene, { name, signal, after }: Kill): Promise<string> {
  cpSync(scene.folder, folder, { recursive: true });
  const ended = await run(folder, scene.args, { signal, after });
  const how = ended.signal ?? `status ${String(ended.status)}`;
  const words = `${name} by ${signal} after ${after.toFixed(0)} ms, ended by ${how}: ${ended.stderr}`;
  const isAsked = scene.args[0] === 'audit' && (signal === 'SIGTERM' || signal === 'SIGINT');
  expect([signal, `status ${String(scene.status)}`, ...(isAsked ? ['status 130'] : [])], words).toContain(
    how,
  );

  const there = written(folder);
  const origins = originsOf(there, scene, ended.status === 130 || name === 'resume');
  const wholes = ['before', 'after', 'cut short'];
  expect(
    [...origins].filter((origin) => !wholes.includes(origin)),
    words,
  ).toEqual([]);
  if (signal === 'SIGKILL' && name !== 'init') {
    expect(pathsOf(there), words).toEqual(expect.arrayContaining([...common(scene)]));
  } else {
    expect(origins.size, `${words}: ${[...origins].join(', ')}`).toBeLessThanOrEqual(1);
    const wanted = origins.has('before') || there.size === 0 ? scene.before : scene.after;
    expect(pathsOf(there), words).toEqual(pathsOf(wanted));
  }
  if (signal !== 'SIGKILL') expect(leftIn(folder), words).toEqual([]);

  // What was left does not keep the next run from doing its work.
  if (!ONCE.has(name) || there.size === 0) {
    const again = await run(folder, scene.args);
    expect(again.status, words).toBe(scene.status);
    expect(written(folder), words).toEqual(scene.after);
  }
  return how;
}

describe('a run that is ended at any moment', () => {
  test(
    `writes all or nothing, and leaves nothing behind (${KILLS} times)`,
    async () => {
      const scenes: (readonly [string, Scene])[] = [];
      for (const [name, args] of Object.entries(WRITERS)) scenes.push([name, await sceneOf(name, args)]);
      const random = randomFrom(SEED);
      const counts = new Map<string, number>();
      for (let at = 0; at < KILLS; at += 1) {
        const [name, scene] = scenes[at % scenes.length] ?? expect.fail();
        const signal = SIGNALS[Math.floor(random() * SIGNALS.length)] ?? expect.fail();
        const folder = join(ground, `kill-${at}`);
        const after = scene.took * (0.3 + 0.6 * random());
        const how = await killed(folder, scene, { name, signal, after });
        const kind = `${name} ${signal}: ${how}`;
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        rmSync(folder, { recursive: true, force: true });
      }
      if (process.env['PLANCHECK_KILLS'] !== undefined)
        console.log(
          [...counts]
            .map(([kind, count]) => `${kind} ${count}`)
            .sort()
            .join('\n'),
        );
    },
    Infinity,
  );
});
