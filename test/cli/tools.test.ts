import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SCHEMA_NAMES } from '../../src/cli/schemas.js';
import { shippedPlans } from '../../src/plan/shipped.js';
import { runProgram } from '../support/program.js';

const SHIPPED = await shippedPlans();

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-tools-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(args: readonly string[], ask?: (question: string) => Promise<string>, cwd = folder) {
  const answer = await runProgram({ args, cwd, env: { LANG: 'en_GB' }, ask });
  return { status: answer.status, stdout: String(answer.stdout), stderr: String(answer.stderr) };
}

describe('init', () => {
  test('makes a plan that checks clean without a question', async () => {
    const { status, stdout } = await run(['init', 'demo']);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toContain(join('demo', 'plan', 'plan.yaml'));
    const checked = await run(['check', '--as-of', '2022-06-30'], undefined, join(folder, 'demo'));
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain('no findings');
    const validated = await run(['validate', '--strict'], undefined, join(folder, 'demo'));
    expect(validated.stdout).toContain('0 errors');
  });

  test('asks for what no flag says, and takes the usual where nothing is answered', async () => {
    const asked: string[] = [];
    const answers = new Map([['title', '公路: "方案" #1']]);
    const { status } = await run(['init', 'demo', '--id', 'roads'], (question) => {
      asked.push(question);
      return Promise.resolve([...answers].find(([word]) => question.includes(word))?.[1] ?? '');
    });
    expect(status).toBe(0);
    expect(asked).toHaveLength(5);
    const plan = readFileSync(join(folder, 'demo', 'plan', 'plan.yaml'), 'utf8');
    expect(plan).toContain('id: roads');
    const { stdout } = await run(['targets'], undefined, join(folder, 'demo'));
    expect(stdout).toContain('公路: "方案" #1');
  });

  test.each([
    [['--id', 'My Plan'], '"My Plan" cannot be the id'],
    [['--start', '2022-02-30'], '--start'],
    [['--start', '2023-01-01', '--end', '2022-12-31'], 'is not after'],
  ])('refuses %j', async (flags, expected) => {
    const { status, stderr } = await run(['init', 'demo', ...flags]);
    expect(status).toBe(3);
    expect(stderr).toContain(expected);
  });

  test.each(SHIPPED)('begins with a copy of %s under another id and title', async (like) => {
    const { status } = await run(['init', 'demo', '--like', like, '--id', 'copied', '--title', 'Ours: "2"']);
    expect(status).toBe(0);
    const { stdout } = await run(['targets', '--format', 'json'], undefined, join(folder, 'demo'));
    const shipped = await run(['targets', '--plan', like, '--format', 'json']);
    const [copy, original] = [stdout, shipped.stdout].map((text): unknown => JSON.parse(text));
    expect(copy).toEqual({
      ...(original as object),
      plan: {
        ...(original as { readonly plan: object }).plan,
        id: 'copied',
        title: { zh: 'Ours: "2"', en: 'Ours: "2"' },
      },
    });
    const texts = readdirSync(join(folder, 'demo', 'plan')).map((name) =>
      readFileSync(join(folder, 'demo', 'plan', name), 'utf8'),
    );
    for (const text of texts) expect(text).toMatch(/\$schema=\.\.\/schemas\/(?:plan|task)\.schema\.json\n/u);
  });

  test.each([
    [['--like', 'nowhere'], 'there is no plan "nowhere"'],
    [['--like', 'eu-digital-decade-2030', '--start', '2024-01-01'], '--like does not go with --start'],
    [['--like', 'eu-digital-decade-2030', '--id', 'No'], '"No" cannot be the id'],
  ])('refuses %j, and leaves nothing behind', async (flags, expected) => {
    const { status, stderr } = await run(['init', 'demo', ...flags]);
    expect(status).toBe(3);
    expect(stderr).toContain(expected);
    expect(existsSync(join(folder, 'demo'))).toBe(false);
  });

  test('never writes into a folder that has something in it', async () => {
    mkdirSync(join(folder, 'demo'));
    writeFileSync(join(folder, 'demo', 'mine.txt'), '');
    expect((await run(['init', 'demo'])).status).toBe(3);
  });
});

describe('schema', () => {
  test('lists the names, and prints what is shipped', async () => {
    expect((await run(['schema'])).stdout.trim().split('\n')).toEqual(SCHEMA_NAMES);
    for (const name of SCHEMA_NAMES) {
      const shipped = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
      expect((await run(['schema', name])).stdout).toBe(readFileSync(shipped, 'utf8'));
    }
  });

  test('refuses a name that it does not have', async () => {
    const { status, stderr } = await run(['schema', 'paln']);
    expect(status).toBe(3);
    expect(stderr).toContain('did you mean "plan"?');
  });
});
