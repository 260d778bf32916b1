import type { Finding } from '../../src/catalogue/findings.js';
import type { Plan } from '../../src/model/plan.js';
import type { PlanText } from '../../src/plan/folder.js';
import { parsePlan } from '../../src/plan/parse.js';

/** A small plan that has nothing wrong with it: the tests break one thing at a time. */
export const PLAN = `id: p
title: { zh: 甲方案, en: Plan A }
timeZone: Europe/Paris
period: { start: 2021-01-01, end: 2023-12-31 }
cadence: { interval: month, graceDays: 10 }
area: { id: area, title: { zh: 全区, en: The area } }
regions:
  - { id: north, title: { zh: 北县, en: North }, aliases: [Nord] }
  - { id: south, title: { zh: 南县, en: South } }
populations:
  - { id: everywhere, title: { zh: 各县, en: Everywhere }, regions: all }
  - { id: schools, title: { zh: 学校, en: Schools }, size: 40 }
departments:
  - { id: works, title: { zh: 工程局, en: Works } }
  - { id: money, title: { zh: 财政局, en: Finance } }
stages:
  - { id: started, title: { zh: 开工, en: Started }, rank: 1 }
  - { id: done, title: { zh: 建成, en: Done }, rank: 2 }
units:
  - { names: [kF, kilofranc], dimension: 'money:F', factor: 1000 }
`;

export const TASK = `task: 1
clause: 一
title: { zh: 公路, en: Roads }
departments: [works]
metrics:
  - { id: investment, title: { zh: 投资, en: Investment }, type: flow, unit: 万元 }
  - { id: all-investment, title: { zh: 总投资, en: All investment }, type: flow, unit: 亿元 }
  - { id: length, title: { zh: 里程, en: Length }, type: stock, unit: 公里 }
  - { id: tarred, title: { zh: 硬化率, en: Tarred }, type: ratio, unit: '%' }
  - { id: inspection, title: { zh: 巡查, en: Inspection }, type: stage }
projects:
  - { id: bridge, title: { zh: 大桥, en: Bridge } }
targets:
  - id: t1
    kind: total
    title: { zh: 投资额, en: Amount invested }
    metric: investment
    comparator: at-least
    value: 10
    unit: 亿元
    strength: firm
    wording: 完成
`;

/** Stands before the place where a finding is expected; it is taken out before the text is read. */
const MARK = '§';

export interface Marked {
  readonly text: string;
  /** Where the marks stood, as `line:column`. */
  readonly places: readonly string[];
}

/** Takes the marks out of a text and says where they stood. */
export function unmark(marked: string): Marked {
  const pieces = marked.split(MARK);
  const text = pieces.join('');
  let offset = 0;
  const places = pieces.slice(0, -1).map((piece) => {
    offset += piece.length;
    const lines = text.slice(0, offset).split('\n');
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  });
  return { text, places };
}

/** Puts something in place of the one part of a text that says so. */
export function edit(text: string, part: string, instead: string): string {
  if (text.split(part).length !== 2) throw new Error(`not just once in the text: ${part}`);
  return text.replace(part, () => instead);
}

/** The task with one more target, in flow style; what all targets need is given. */
export function withTarget(target: string): string {
  return `${TASK}  - { id: t2, title: { zh: 乙, en: B }, strength: firm, wording: w, ${target} }\n`;
}

export function files(plan: string, ...tasks: readonly string[]): readonly PlanText[] {
  return [
    { file: 'plan.yaml', text: plan },
    ...tasks.map((text, index) => ({ file: `0${index + 1}.yaml`, text })),
  ];
}

/** The findings of a plan; none if it can be used. */
export function problemsOf(texts: readonly PlanText[]): readonly Finding[] {
  const result = parsePlan(texts);
  return result.ok ? [] : result.error;
}

/** A plan that is expected to have nothing wrong with it. */
export function planOf(...texts: readonly PlanText[]): Plan {
  const result = parsePlan(texts);
  if (!result.ok) throw new Error(result.error.map((finding) => brief(finding)).join('\n'));
  return result.value;
}

/** `file:line:column code`. */
export function brief({ code, place }: Finding): string {
  const where = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  return `${where} ${code}`;
}
