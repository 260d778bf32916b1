import type { LintExample } from './example.js';

/** Frame of the plans in lint examples, without faults. */
const FRAME = `id: small
title: { zh: 小方案, en: A small plan }
timeZone: Asia/Shanghai
period: { start: 2022-01-01, end: 2023-12-31 }
cadence: { interval: month }
area: { id: town, title: { zh: 全镇, en: The town } }
regions:
  - { id: east, title: { zh: 东村, en: East } }
  - { id: west, title: { zh: 西村, en: West } }
populations:
  - { id: homes, title: { zh: 全镇住户, en: all homes }, size: unknown }
departments:
  - { id: works, title: { zh: 建设办, en: Works Office } }
stages:
  - { id: built, rank: 1, title: { zh: 建成, en: built } }
`;

/** Metrics of the examples, by id. */
const METRICS: Readonly<Record<string, string>> = {
  all: 'title: { zh: 投资, en: Investment }, type: flow, unit: 万元',
  roads: 'title: { zh: 公路投资, en: Roads }, type: flow, unit: 万元',
  water: 'title: { zh: 供水投资, en: Water }, type: flow, unit: 万元',
  trees: 'title: { zh: 造林面积, en: Woods }, type: stock, unit: 亩',
  wired: 'title: { zh: 联网住户, en: Homes on the network }, type: stock, unit: 户',
};

/** A plan of these lines; what they leave out of a metric or target is filled in. */
export function smallPlan(parts: {
  /** Metric ids, with what is added to each. */
  readonly metrics?: Readonly<Record<string, string>>;
  readonly projects?: readonly string[];
  readonly targets: readonly string[];
  /** Replaces a line of the frame. */
  readonly frame?: readonly [from: string, to: string];
  readonly departments?: string;
  /** Id of the metric that the finding points at. */
  readonly marked?: string;
}): LintExample {
  const { metrics = {}, projects = [], targets, frame, departments = '[works]', marked } = parts;
  const lines = [
    'task: 1',
    "clause: '1'",
    'title: { zh: 建设, en: Works }',
    `departments: ${departments}`,
    ...section(
      'metrics',
      Object.entries(metrics).map(
        ([id, more]) => `${id === marked ? '§' : ''}{ id: ${id}, ${METRICS[id] ?? ''}${more} }`,
      ),
    ),
    ...section(
      'projects',
      projects.map((id) => `{ id: ${id}, title: { zh: ${id}, en: ${id} } }`),
    ),
    ...section('targets', targets.map(targetText)),
  ];
  const text = lines.map((line) => `${line}\n`).join('');
  const plan = frame === undefined ? FRAME : FRAME.replace(frame[0], () => frame[1]);
  return {
    sort: 'lint',
    files: [
      { name: '1-works.yaml', text },
      { name: 'plan.yaml', text: plan },
    ],
  };
}

function section(name: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${item}`)];
}

/** A target, marked if its line starts with the mark; its title is its id. */
function targetText(line: string): string {
  const [mark, text] = line.startsWith('§') ? ['§', line.slice(1)] : ['', line];
  const id = /id: ([\w-]+)/u.exec(text)?.[1] ?? '';
  const due = text.includes('due:') ? '' : ', due: 2023-12-31';
  const rest = `title: { zh: ${id}, en: ${id} }, strength: firm, wording: 完成`;
  return `${mark}{ ${text.replace(', due: none', '')}${text.includes('due: none') ? '' : due}, ${rest} }`;
}

/** A target for a total, `at-least` by default. */
export function total(id: string, metric: string, value: number, more = 'comparator: at-least'): string {
  return `id: ${id}, kind: total, metric: ${metric}, value: ${value}, unit: 万元, ${more}`;
}
