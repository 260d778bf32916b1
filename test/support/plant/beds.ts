import { cleanReports, randomOf, type Shape, type Spec } from '../clean-reports.js';
import { isSmall, seriesIn, type Plant, type Planted } from './ground.js';
import {
  equalsTarget,
  monthsAsToDate,
  roundedDigits,
  sameForMonths,
  sameForRegions,
  toDateAsMonths,
} from './many.js';
import { december, decemberToDate, outlierBeside, slip, spike, unitCell } from './single.js';

/** Fixed, so that every run plants the same faults. */
const SEED = 20_220_630;

/** A sort of fault, the shapes of series that it is planted in, how often in each, and in which units if not in all. */
interface Bed {
  readonly shapes: readonly Shape[];
  readonly times: number;
  readonly plant: Plant;
  readonly units?: readonly string[];
}

const BESIDE: readonly Shape[] = ['counties-by-month', 'counties-and-area-by-month', 'area-by-month'];
const TO_DATE: readonly Shape[] = ['counties-year-to-date', 'area-year-to-date', 'area-since-start'];
const LEVELS: readonly Shape[] = ['area-level', 'counties-level', 'area-rate'];

const BEDS: readonly Bed[] = [
  ...[10, 1000, 10_000].flatMap((factor) => [
    { shapes: [...BESIDE, ...TO_DATE, ...LEVELS], times: 2, plant: slip(factor) },
    { shapes: [...BESIDE, ...TO_DATE, ...LEVELS], times: 2, plant: slip(1 / factor) },
  ]),
  ...['亿元', '万元', '亩', '万亩'].map((unit) => ({
    shapes: [...BESIDE, ...TO_DATE, ...LEVELS],
    times: 2,
    plant: unitCell,
    units: [unit],
  })),
  { shapes: ['area-rate'], times: 8, plant: slip(1 / 100) },
  { shapes: ['area-rate'], times: 8, plant: slip(100) },
  { shapes: ['counties-year-to-date', 'area-year-to-date'], times: 8, plant: toDateAsMonths },
  { shapes: BESIDE, times: 6, plant: monthsAsToDate },
  { shapes: BESIDE, times: 8, plant: outlierBeside },
  { shapes: TO_DATE, times: 6, plant: spike },
  { shapes: LEVELS, times: 6, plant: spike },
  { shapes: BESIDE, times: 6, plant: december },
  { shapes: ['counties-year-to-date', 'area-year-to-date'], times: 6, plant: decemberToDate },
  { shapes: ['counties-by-month', 'counties-level'], times: 6, plant: sameForRegions },
  { shapes: BESIDE, times: 4, plant: sameForMonths },
  { shapes: ['counties-by-month'], times: 8, plant: roundedDigits },
  { shapes: ['area-since-start'], times: 8, plant: equalsTarget },
];

/** Every fault by itself, in the reports of one department that are clean but for it. */
export function plantedFaults(
  specs: readonly Spec[],
  counties: readonly string[],
  seed: number = SEED,
): readonly Planted[] {
  const random = randomOf(seed);
  return BEDS.flatMap((bed) =>
    bed.shapes.flatMap((shape) => {
      const fitting = specs.filter((spec) => spec.shape === shape && suits(spec, bed));
      return Array.from({ length: fitting.length > 0 ? bed.times : 0 }, (_, index) => {
        const spec = fitting[index % fitting.length];
        if (!spec) throw new RangeError('nothing to plant in');
        const own = besideOf(spec, specs);
        const [file] = cleanReports(own, counties, Math.floor(random() * 2 ** 31));
        if (!file) throw new RangeError('nothing to plant in');
        return bed.plant({ spec, specs: own, file, series: seriesIn(file, spec), random });
      });
    }),
  );
}

/** So many other metrics of its department are reported beside the one that a fault is planted in. */
const BESIDES = 2;

function besideOf(spec: Spec, specs: readonly Spec[]): readonly Spec[] {
  const own = specs.filter(({ department }) => department === spec.department);
  if (spec.target !== undefined) return own;
  const others = own.filter((other) => other !== spec).slice(0, BESIDES);
  return own.filter((each) => each === spec || others.includes(each));
}

/** What is planted in small numbers of things could mostly well be true. */
function suits(spec: Spec, { plant, units }: Bed): boolean {
  if (plant === equalsTarget) return spec.target !== undefined;
  const isSuspect = !isSmall(spec) || [monthsAsToDate, outlierBeside, december].includes(plant);
  return isSuspect && spec.target === undefined && (units?.includes(spec.unit) ?? true);
}
