import { expect, test } from 'vitest';
import { alone, type Crew } from '../../../src/cli/audit/crew.js';

/** Doubles numbers, but never comes to an end with those that are negative. */
function doubling(begun: number[]): Crew<number, number> {
  return alone((task) => {
    begun.push(task);
    return task < 0 ? new Promise(() => undefined) : Promise.resolve(2 * task);
  });
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('one task is done after the other, and handed over in their order', async () => {
  const begun: number[] = [];
  expect(await all(doubling(begun).inOrder([1, 2, 3]))).toEqual([2, 4, 6]);
  expect(begun).toEqual([1, 2, 3]);
});

test('when it is stopped, nobody waits for the task at hand, and no other is begun', async () => {
  const begun: number[] = [];
  const crew = doubling(begun);
  const found = all(crew.inOrder([1, -1, 3]));
  await new Promise((done) => setImmediate(done));
  crew.stop();
  expect(await found).toEqual([2]);
  expect(begun).toEqual([1, -1]);
});

test('what was done when it was stopped is not handed over', async () => {
  const crew = doubling([]);
  const items = crew.inOrder([1, 2, 3]);
  expect((await items.next()).value).toBe(2);
  const next = items.next();
  crew.stop();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('none is begun once it has been stopped', async () => {
  const begun: number[] = [];
  const crew = doubling(begun);
  crew.stop();
  expect(await all(crew.inOrder([1, 2]))).toEqual([]);
  expect(begun).toEqual([]);
});

test('a task that fails fails the whole', async () => {
  const crew = alone(() => Promise.reject(new Error('lost')));
  await expect(all(crew.inOrder([1]))).rejects.toThrow('lost');
});
