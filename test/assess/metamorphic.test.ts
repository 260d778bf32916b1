import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  checked,
  COUNTIES,
  cumulative,
  FLOWS_OF_COUNTIES,
  stretchOf,
  toDate,
  worldOf,
  type Row,
  type Stretch,
  type World,
} from '../support/figures.js';
import { runs } from '../support/runs.js';

/** The same truth told in other ways: what is said of it may not depend on them. */

// Some hundred checks each: longer than the usual five seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const SETTINGS = { seed: 14, numRuns: runs(30) } as const;

type Verdicts = ReadonlyMap<string, string>;

function verdictsOf(rows: readonly Row[], asOf: string): Verdicts {
  return new Map(checked(rows, asOf).assessments.map(({ target, verdict }) => [target.id, verdict]));
}

const worlds = fc
  .tuple(fc.constantFrom('always' as const, 'just-in-time' as const), fc.nat(9))
  .map(([when, delay]) => worldOf(when, delay));
/** At the end of a quarter its months are seen where it is; in its course they are seen before it. */
const endsOfQuarters = fc.constantFrom('2022-06-30', '2022-09-30', '2023-03-31', '2024-01-31');
const days = fc.constantFrom('2022-06-30', '2022-09-30', '2023-01-31', '2024-01-31');

const quarters = Array.from({ length: 8 }, (_, index) => stretchOf(3 * index, 3 * index + 3));
const months = Array.from({ length: 24 }, (_, index) => stretchOf(index, index + 1));
const ends = Array.from({ length: 8 }, (_, index) => 3 * index + 2);
/** Stretches that end with quarters and begin with them, so that no two of them cross. */
const byQuarter = [
  ...quarters,
  stretchOf(0, 12),
  stretchOf(12, 24),
  ...ends.map(toDate),
  ...ends.map(cumulative),
];
const anyStretches = [
  ...byQuarter,
  ...months,
  ...months.map((_, at) => toDate(at)),
  ...months.map((_, at) => cumulative(at)),
];

interface Told {
  readonly metric: string;
  readonly region: string;
  readonly stretch: Stretch;
}

/** Which stretches of which flows are reported, each once. */
const told = (
  stretches: readonly Stretch[],
  regions: readonly string[],
  most = 40,
): fc.Arbitrary<readonly Told[]> =>
  fc.uniqueArray(
    fc.record({
      metric: fc.constantFrom(...FLOWS_OF_COUNTIES),
      region: fc.constantFrom(...regions),
      stretch: fc.constantFrom(...stretches),
    }),
    { minLength: 1, maxLength: most, selector: keyOf },
  );
const keyOf = ({ metric, region, stretch: { from, to } }: Told): string =>
  [metric, region, from, to].join(' ');
const EVERYWHERE = ['', ...COUNTIES];

/** Some of the reports of stocks, rates and stages. */
const levelsOf = (world: World): fc.Arbitrary<readonly Row[]> => fc.subarray([...world.levels]);
const rowsOf = (world: World, figures: readonly Told[]): readonly Row[] =>
  figures.map(({ metric, region, stretch }) => world.flow(metric, region, stretch));
/** A world, some of its flows, and some of its levels. */
const reportsOf = (stretches: readonly Stretch[], regions: readonly string[]) =>
  worlds.chain((world) => fc.tuple(fc.constant(world), told(stretches, regions), levelsOf(world)));

/** Figures without those that tell of what one of others tells of. */
const without = (figures: readonly Told[], others: readonly Told[]): readonly Told[] => {
  const keys = new Set(others.map(keyOf));
  return figures.filter((each) => !keys.has(keyOf(each)));
};

describe('no verdict depends on', () => {
  test('whether a figure is told in one, or in parts that add up to it', () => {
    fc.assert(
      fc.property(
        reportsOf(byQuarter, EVERYWHERE),
        told(quarters, EVERYWHERE, 6),
        endsOfQuarters,
        ([world, figures, levels], split, asOf) => {
          const others = without(figures, split);
          const parts = split.flatMap(({ stretch: { from }, ...rest }) =>
            [0, 1, 2].map((at): Told => ({ ...rest, stretch: stretchOf(from + at, from + at + 1) })),
          );
          const verdicts = (of: readonly Told[]): Verdicts =>
            verdictsOf([...rowsOf(world, [...others, ...of]), ...levels], asOf);
          expect(verdicts(parts)).toEqual(verdicts(split));
        },
      ),
      SETTINGS,
    );
  });

  test('a figure that follows from others: a quarter from its months', () => {
    fc.assert(
      fc.property(
        reportsOf(anyStretches, EVERYWHERE),
        told(quarters, EVERYWHERE, 6),
        days,
        ([world, figures, levels], added, asOf) => {
          const parts = added.flatMap(({ stretch: { from }, ...rest }) =>
            [0, 1, 2].map((at): Told => ({ ...rest, stretch: stretchOf(from + at, from + at + 1) })),
          );
          const before = [...without(figures, [...added, ...parts]), ...parts];
          const verdicts = (of: readonly Told[]): Verdicts =>
            verdictsOf([...rowsOf(world, of), ...levels], asOf);
          expect(verdicts([...before, ...added])).toEqual(verdicts(before));
        },
      ),
      SETTINGS,
    );
  });

  test('a figure that follows from others: that of all counties from each of theirs', () => {
    fc.assert(
      fc.property(
        reportsOf(anyStretches, COUNTIES),
        told(anyStretches, [''], 8),
        days,
        ([world, figures, levels], added, asOf) => {
          const parts = added.flatMap((each) => COUNTIES.map((region): Told => ({ ...each, region })));
          const before = [...without(figures, parts), ...parts];
          const verdicts = (of: readonly Told[]): Verdicts =>
            verdictsOf([...rowsOf(world, of), ...levels], asOf);
          expect(verdicts([...before, ...added])).toEqual(verdicts(before));
        },
      ),
      SETTINGS,
    );
  });

  test('whether the whole is reported, or each county by itself', () => {
    fc.assert(
      fc.property(worlds, told([...months, ...byQuarter], ['']), days, (world, figures, asOf) => {
        // What each county must have is another question.
        const ofAll = figures.filter(({ metric }) => metric !== 'clinics');
        const byCounty = ofAll.flatMap((each) => COUNTIES.map((region): Told => ({ ...each, region })));
        fc.pre(ofAll.length > 0);
        expect(verdictsOf(rowsOf(world, byCounty), asOf)).toEqual(verdictsOf(rowsOf(world, ofAll), asOf));
      }),
      SETTINGS,
    );
  });

  test('a later submission of the same figures', () => {
    fc.assert(
      fc.property(
        reportsOf(anyStretches, EVERYWHERE),
        fc.array(fc.boolean()),
        days,
        ([world, figures, levels], again, asOf) => {
          const rows = [...rowsOf(world, figures), ...levels];
          const later = rows.flatMap((row, index) =>
            again[index % (again.length || 1)] === true ? [{ ...row, submitted: asOf }] : [],
          );
          expect(verdictsOf([...rows, ...later], asOf)).toEqual(verdictsOf(rows, asOf));
        },
      ),
      SETTINGS,
    );
  });
});

describe('adding what is true', () => {
  test('turns nothing that is met into anything else, and nothing that is missed into met', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        worlds.chain((world) =>
          fc.tuple(
            fc.constant(world),
            told(anyStretches, EVERYWHERE),
            told(anyStretches, EVERYWHERE, 20),
            levelsOf(world),
            levelsOf(world),
          ),
        ),
        days,
        ([world, figures, more, levels, moreLevels], asOf) => {
          const rows = [...rowsOf(world, figures), ...levels];
          const added = [
            ...rowsOf(world, without(more, figures)),
            ...moreLevels.filter((row) => !levels.includes(row)),
          ];
          const [before, after] = [verdictsOf(rows, asOf), verdictsOf([...rows, ...added], asOf)];
          for (const [target, verdict] of before) {
            seen.add(verdict);
            if (verdict === 'met') expect([target, after.get(target)]).toEqual([target, 'met']);
            if (verdict === 'missed') expect([target, after.get(target)]).not.toEqual([target, 'met']);
          }
        },
      ),
      { ...SETTINGS, numRuns: runs(60) },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['met', 'missed', 'met-late', 'overdue', 'behind', 'pending']),
    );
  });
});
