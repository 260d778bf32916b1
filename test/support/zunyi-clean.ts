import { fileURLToPath } from 'node:url';
import { loadPlan } from '../../src/plan/load.js';
import type { Plan } from '../../src/model/plan.js';
import type { Spec } from './clean-reports.js';

/** The shipped plan, and metrics of it as seven departments report them. */
export async function zunyi(): Promise<Plan> {
  const folder = fileURLToPath(new URL('../../targets/zunyi-investment-2021-2023', import.meta.url));
  const plan = await loadPlan(folder);
  if (!plan.ok) throw new Error('the shipped plan is unsound');
  return plan.value;
}

export function countiesOf({ regions }: Plan): readonly string[] {
  return [...regions.values()].map(({ title }) => title.zh);
}

const 亿元 = { unit: '亿元', decimals: 2 } as const;
const 亩 = { unit: '亩', decimals: 0 } as const;

export const SPECS: readonly Spec[] = [
  spec('industrial-investment', '市工业和能源局', 'counties-by-month', 2.6, 亿元),
  spec('energy-investment', '市工业和能源局', 'area-year-to-date', 8.4, 亿元),
  spec('technical-upgrading-projects', '市工业和能源局', 'area-by-month', 17, { unit: '个', decimals: 0 }),
  spec('agricultural-investment', '市农业农村局', 'counties-year-to-date', 1.9, 亿元),
  spec('high-standard-farmland', '市农业农村局', 'counties-by-month', 2150, 亩),
  spec('sorghum-area', '市农业农村局', 'area-level', 91.37, { unit: '万亩', decimals: 2 }),
  spec('crop-mechanisation-rate', '市农业农村局', 'area-rate', 43.2, { unit: '%', decimals: 1 }),
  spec('water-investment', '市水务局', 'counties-by-month', 4300, { unit: '万元', decimals: 0 }),
  spec('soil-erosion-area-treated', '市水务局', 'area-year-to-date', 21.4, { unit: '平方公里', decimals: 1 }),
  spec('tourism-investment', '市委宣传部', 'area-since-start', 14.2, 亿元),
  spec('tourist-beds', '市委宣传部', 'counties-level', 6400, { unit: '张', decimals: 0 }),
  spec('public-place-5g-coverage', '市科技与大数据局', 'area-rate', 61.8, { unit: '%', decimals: 1 }),
  spec('5g-base-stations', '市科技与大数据局', 'counties-level', 320, { unit: '个', decimals: 0 }),
  spec('education-investment', '市教育体育局', 'area-by-month', 3.7, 亿元),
  spec('road-waterway-investment', '市交通运输局', 'counties-and-area-by-month', 5200, {
    unit: '万元',
    decimals: 0,
  }),
  spec('tea-garden-investment', '市农业农村局', 'counties-and-area-by-month', 0.31, 亿元),
  spec('health-investment', '市卫生健康局', 'counties-year-to-date', 0.82, 亿元),
  asked('forestry-investment', '市林业局', '72', 亿元),
  asked('national-reserve-forest-area', '市林业局', '1100000', 亩),
  asked('low-yield-forest-improved', '市林业局', '120', { unit: '万亩', decimals: 2 }),
  asked('degraded-forest-restored', '市林业局', '35', { unit: '万亩', decimals: 2 }),
  asked('forest-tended', '市林业局', '10', { unit: '万亩', decimals: 2 }),
  asked('speciality-forest-bases-improved', '市林业局', '80', { unit: '万亩', decimals: 2 }),
  asked('services-investment', '市发展改革委', '280', 亿元),
  asked('railway-investment', '市发展改革委', '200000', { unit: '万元', decimals: 0 }),
  asked('livelihood-investment', '市发展改革委', '33', 亿元),
  asked('urbanisation-investment', '市发展改革委', '2550', 亿元),
  asked('back-street-upgrading', '市发展改革委', '480', { unit: '条', decimals: 0 }),
  asked('new-urban-roads', '市发展改革委', '90', { unit: '公里', decimals: 1 }),
  asked('fitness-trails-built', '市发展改革委', '1500', { unit: '公里', decimals: 1 }),
];

function spec(
  metric: string,
  department: string,
  shape: Spec['shape'],
  base: number,
  unit: Pick<Spec, 'unit' | 'decimals'>,
): Spec {
  return { metric, department, shape, base, ...unit };
}

/** A sum since the plan's start that is some way to its target by now. */
function asked(
  metric: string,
  department: string,
  target: string,
  unit: Pick<Spec, 'unit' | 'decimals'>,
): Spec {
  const base = (Number(target) / 36) * 1.1;
  return { ...spec(metric, department, 'area-since-start', base, unit), target };
}
