import { afterEach, describe, expect, test } from 'vitest';
import { Threads } from '../../../src/cli/audit/threads.js';

/** A thread that squares numbers, takes longer for some, and dies over 13. */
const ENTRY = new URL('./squares.mjs', import.meta.url);

let crew: Threads<number, string> | undefined;
afterEach(async () => {
  await crew?.close();
});

function threads(jobs: number, data: unknown = {}, batchSize = 3): Threads<number, string> {
  crew = new Threads<number, string>({
    entry: ENTRY,
    data,
    jobs,
    batchSize,
    died: (task, message) => `${task} died: ${message}`,
  });
  return crew;
}

async function all(run: AsyncIterable<string>): Promise<readonly string[]> {
  const list: string[] = [];
  for await (const each of run) list.push(each);
  return list;
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 100);
const squares = (tasks: readonly number[]): readonly string[] => tasks.map((task) => String(task * task));

describe('threads', () => {
  test.each([1, 2, 5])('%i of them hand results over in the order of the tasks', async (jobs) => {
    const tasks = range(200);
    expect(await all(threads(jobs).inOrder(tasks))).toEqual(squares(tasks));
  });

  test('do nothing where there is nothing to do, and one list after another', async () => {
    const own = threads(2);
    expect(await all(own.inOrder([]))).toEqual([]);
    expect(await all(own.inOrder([2, 3]))).toEqual(['4', '9']);
    expect(await all(own.inOrder([4]))).toEqual(['16']);
  });

  test('lose only the task that one dies over', async () => {
    const tasks = [...range(7), 13, ...range(9), 13, 5];
    const results = await all(threads(2).inOrder(tasks));
    expect(results).toEqual(tasks.map((task) => (task === 13 ? '13 died: unlucky' : String(task * task))));
  });

  test('are handed no tasks from far ahead of what is taken', async () => {
    let handed = 0;
    function* tasks(): Generator<number> {
      for (const task of range(5_000)) {
        handed += 1;
        yield task;
      }
    }
    const run = threads(2).inOrder(tasks());
    await run.next();
    expect(handed).toBeLessThan(100);
  });

  test('end when they are told to', async () => {
    const own = threads(2);
    const run = own.inOrder(range(5_000));
    await run.next();
    own.stop();
    expect((await all(run)).length).toBeLessThan(5_000);
  });

  test('are ended between two tasks, and do none of those that wait', async () => {
    const counts = new Int32Array(new SharedArrayBuffer(8));
    const own = threads(1, { counts }, 1);
    const run = own.inOrder([4, 5, 6]);
    await run.next();
    await own.close();
    const [begun, ended] = counts;
    expect(begun).toBe(ended);
    expect(ended).toBeLessThan(3);
  });

  test('that cannot begin are not replaced without end', async () => {
    await expect(all(threads(2, { broken: true }).inOrder([1, 2]))).rejects.toThrow('cannot begin');
  });
});
