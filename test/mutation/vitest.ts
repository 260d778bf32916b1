import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
  type ExpectStatic,
} from '@vitest/expect';

/**
 * What stands in for vitest in the mutation run, which keeps the tests loaded and runs them in one process: as much of it
 * as these tests use. They are collected here, each by a name that no other one has.
 */
export interface Collected {
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...args: never[]) => unknown;

const collected = new Map<string, Collected>();
let scope: readonly string[] = [];

/** Loads a file of tests, and gives those that it has. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<readonly Collected[]> {
  collected.clear();
  scope = [file];
  await load();
  return [...collected.values()];
}

export function describe(name: string, body: () => void): void {
  scope = [...scope, name];
  body();
  scope = scope.slice(0, -1);
}

function add(name: string, run: Collected['run']): void {
  const wanted = [...scope, name].join(' > ');
  const id = collected.has(wanted) ? `${wanted} (${collected.size})` : wanted;
  collected.set(id, { id, run });
}

function each(table: readonly unknown[]): (name: string, body: Body) => void {
  return (name, body) => {
    for (const [at, row] of table.entries()) {
      const args = (Array.isArray(row) ? row : [row]) as never[];
      add(`${name} ${at}`, () => body(...args));
    }
  };
}

export const test = Object.assign((name: string, body: Collected['run']) => add(name, body), { each });

/** Limits of time are those of the mutation run. */
export const vi = { setConfig: (): void => undefined };

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

const globals = globalThis as unknown as Record<symbol, object>;
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  globals[ASYMMETRIC_MATCHERS_OBJECT],
) as unknown as ExpectStatic;
globals[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);
