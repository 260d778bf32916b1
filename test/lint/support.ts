import type { Finding } from '../../src/catalogue/findings.js';
import { lint } from '../../src/lint/index.js';
import type { Plan } from '../../src/model/plan.js';
import { planOf } from '../support/rules.js';

const FRAME = `
id: small
title: { zh: 小, en: Small }
timeZone: Asia/Shanghai
period: { start: 2021-01-01, end: 2023-12-31 }
cadence: { interval: month }
area: { id: area, title: { zh: 全境, en: Area } }
regions:
  - { id: north, title: { zh: 北, en: North } }
  - { id: south, title: { zh: 南, en: South } }
populations:
  - { id: villages, title: { zh: 各村, en: Villages }, size: unknown }
  - { id: counties, title: { zh: 各县, en: Counties }, regions: all }
departments:
  - { id: works, title: { zh: 建设局, en: Works } }
stages:
  - { id: begun, rank: 1, title: { zh: 开工, en: begun } }
  - { id: done, rank: 2, title: { zh: 建成, en: done } }
`;

/** What a small plan is made of: lines of YAML, one for each item. */
export interface Small {
  readonly metrics?: readonly string[];
  readonly projects?: readonly string[];
  /** Without what every target needs. */
  readonly targets?: readonly string[];
  readonly frame?: (frame: string) => string;
}

/** A small plan. */
export function small({ metrics = [], projects = [], targets = [], frame = (same) => same }: Small): Plan {
  const names = (id: string): string => `title: { zh: ${id}, en: ${id} }`;
  const items = (list: readonly string[], more: string): string =>
    list.map((text) => `  - { ${text}, ${names(/id: ([\w-]+)/u.exec(text)?.[1] ?? '')}${more} }`).join('\n');
  const due = (text: string): string => (text.includes('due:') ? text : `${text}, due: 2023-12-31`);
  const sections = [
    ['metrics', items(metrics, '')],
    ['projects', items(projects, '')],
    ['targets', items(targets.map(due), ', strength: firm, wording: 完成')],
  ] as const;
  const task = sections.flatMap(([key, text]) => (text === '' ? [] : [`${key}:\n${text}`]));
  const head = 'task: 1\nclause: 一\ntitle: { zh: 一, en: One }\ndepartments: [works]\n';
  return planOf({ 'plan.yaml': frame(FRAME), '1.yaml': head + task.join('\n') });
}

/** What is found in a small plan. */
export function found(parts: Small): readonly Finding[] {
  return lint(small(parts)).findings;
}

export function codes(parts: Small): readonly string[] {
  return found(parts).map(({ code }) => code);
}

/** A total of a flow in 亿元. */
export function total(id: string, metric: string, value: number, more = 'comparator: at-least'): string {
  return `id: ${id}, kind: total, metric: ${metric}, value: ${value}, unit: 亿元, ${more}`;
}

/** A flow in 亿元. */
export function flow(id: string, more = ''): string {
  return `id: ${id}, type: flow, unit: 亿元${more === '' ? '' : `, ${more}`}`;
}
