import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/check.js';
import {
  readerFor,
  ROOM,
  splitterFor,
  splitWorkBy,
  type Intake,
  type LargeFile,
  type ReportFile,
  type SplitDone,
  type Splitting,
} from '../../../src/intake/index.js';
import { MAX_LEFT_OUT } from '../../../src/model/assessment.js';
import { formatDay, parseDay, type Day } from '../../../src/model/calendar.js';
import type { Plan } from '../../../src/model/plan.js';
import { loadPlan } from '../../../src/plan/load.js';
import { renderCheckJson } from '../../../src/report/check-json.js';
import { HEADER, table } from './tables.js';

const AS_OF = parseDay('2022-12-31') ?? (0 as Day);
const RULES = fileURLToPath(new URL('../../../fixtures/_plans/rules', import.meta.url));

let plan: Plan;
beforeAll(async () => {
  const loaded = await loadPlan(RULES);
  if (!loaded.ok) throw new Error('the plan cannot be loaded');
  plan = loaded.value;
});

/** The file as one that is too large to be in memory. */
function largeFile(bytes: Uint8Array): ReportFile & { readonly large: LargeFile } {
  const read = (into: Uint8Array, position: number): number => {
    const piece = bytes.subarray(position, position + into.length);
    into.set(piece);
    return piece.length;
  };
  const large = { size: bytes.length, read, isUnchanged: () => true, close: () => undefined };
  return { name: 'r.csv', bytes: bytes.subarray(0, 1_048_576), large };
}

/** Does all the work in this thread; what is handed over is copied as if it were not. */
function here(jobs: number, spoil: (done: SplitDone) => SplitDone = (done) => done): Splitting {
  const work = splitWorkBy(plan);
  return {
    jobs,
    least: 0,
    async *run(file, tasks) {
      for (const task of tasks) yield await Promise.resolve(structuredClone(spoil(work(file, task))));
    },
  };
}

interface Reading {
  readonly intake: Intake;
  /** How many rows were left to be read, if the file was split. */
  readonly left: number | undefined;
}

async function split(
  bytes: Uint8Array,
  splitting: Splitting,
  room = ROOM,
  listsLeftOut = true,
): Promise<Reading> {
  const reading = { inForceOn: AS_OF, listsLeftOut };
  const file = await splitterFor(plan, reading, splitting)(largeFile(bytes));
  const { reduction } = file;
  const left = reduction && reduction.segments.length + (reduction.rows ?? []).length;
  return { intake: readerFor(plan, reading)(file, room), left };
}

function whole(bytes: Uint8Array, room = ROOM, listsLeftOut = true): Intake {
  return readerFor(plan, { inForceOn: AS_OF, listsLeftOut })(largeFile(bytes), room);
}

function json(intake: Intake): string {
  return renderCheckJson(check({ plan, reports: [intake], asOf: AS_OF }), 0, { language: 'en' });
}

/** Reads bytes in both ways, and expects the same; returns how many rows were left. */
async function compared(content: string | Uint8Array, jobs: number): Promise<number | undefined> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { intake, left } = await split(bytes, here(jobs));
  const expected = whole(bytes);
  expect(intake).toEqual(expected);
  expect(json(intake)).toBe(json(expected));
  return left;
}

const rowsOfRoom = fc.oneof(fc.nat({ max: 40 }), fc.constant(ROOM.rows));

describe('a file that is split gives the bytes that it gives as a whole', { timeout: 240_000 }, () => {
  it('whatever is in it, and however many parts it has', async () => {
    let [splits, all] = [0, 0];
    await fc.assert(
      fc.asyncProperty(table, async ({ bytes, jobs }) => {
        all += 1;
        if ((await compared(bytes, jobs)) !== undefined) splits += 1;
      }),
      { numRuns: Number(process.env['SPLIT_RUNS'] ?? 150) },
    );
    expect(splits).toBeGreaterThan(all / 3);
  });

  it('where there is less room than rows, and where nobody wants what is left out', async () => {
    await fc.assert(
      fc.asyncProperty(table, rowsOfRoom, fc.boolean(), async ({ bytes, jobs }, rows, lists) => {
        const room = { rows, errors: 3, others: 2 };
        const { intake } = await split(bytes, here(jobs), room, lists);
        expect(intake).toEqual(whole(bytes, room, lists));
      }),
      { numRuns: 60 },
    );
  });
});

const lines = (count: number, note = ''): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const day = formatDay((AS_OF - 300 + ((index * 7919) % 300)) as Day);
    const period = index % 2 === 0 ? '2022-05' : '2022-06';
    return `${index % 3 === 0 ? 'investment' : 'industry'},East,${period},${index},亿元,period,finance,${day},${note}`;
  });

describe('a split file', () => {
  it('lists the first rows that are left out, and counts the others', async () => {
    const some = lines(3 * MAX_LEFT_OUT).flatMap((line, at) =>
      at % 3 > 0 ? [line] : [line, `${line}"a\nb"`],
    );
    const text = [HEADER, ...some, ''].join('\n');
    for (const jobs of [2, 7]) expect(await compared(text, jobs)).toBeGreaterThan(MAX_LEFT_OUT);
  });

  it('has findings beyond those that are listed', async () => {
    const text = [HEADER, ...lines(400), ...lines(400, '"'), ...lines(400), ''].join('\n');
    const bytes = Buffer.from(text.replaceAll('亿元', '吨'));
    const room = { ...ROOM, errors: 50 };
    const { intake, left } = await split(bytes, here(3), room);
    expect(left).toBeGreaterThan(900);
    expect(intake).toEqual(whole(bytes, room));
  });

  it('is read as a whole where a part is given up, or is not there', async () => {
    const bytes = Buffer.from([HEADER, ...lines(200), ''].join('\n'));
    for (const sort of ['read', 'inspected'] as const) {
      let count = 0;
      const spoilt = here(3, (done) => {
        count += 1;
        return done.sort === sort && (sort === 'inspected' || count === 4) ? { sort: 'given-up' } : done;
      });
      const { intake, left } = await split(bytes, spoilt);
      expect(left).toBeUndefined();
      expect(intake).toEqual(whole(bytes));
    }
  });

  it('is one that has places to cut it at', async () => {
    expect(await compared([HEADER, ...lines(200, '"x"'), ''].join('\n'), 5)).toBeUndefined();
    expect(await compared([HEADER, ...lines(200), ''].join('\r'), 5)).toBeUndefined();
    expect(await compared(`${lines(50).join('\n')}\n`, 5)).toBeUndefined();
  });

  it('has not much that is not plain', async () => {
    const odd = lines(200_000).map((line) => line.replace('亿元', '吨'));
    const bytes = Buffer.from([HEADER, ...odd, ...lines(10), ''].join('\n'));
    const file = await splitterFor(plan, { inForceOn: AS_OF }, here(2))(largeFile(bytes));
    expect(file.reduction).toBeUndefined();
    expect(file.inspection?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });
});
