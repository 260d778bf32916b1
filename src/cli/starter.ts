import { isPlanFile } from '../plan/folder.js';
import { withValues } from '../yaml/replace.js';

/** What a new plan is made from. */
export interface StarterAnswers {
  readonly id: string;
  readonly title: string;
  /** First and last day, YYYY-MM-DD. */
  readonly start: string;
  readonly end: string;
  readonly area: string;
  readonly department: string;
}

/** The files of a small plan that checks clean, by path in the new folder. */
export function starterFiles(answers: StarterAnswers): ReadonlyMap<string, string> {
  return new Map([
    ['plan/plan.yaml', planFile(answers)],
    ['plan/01-first-task.yaml', taskFile(answers)],
    ['reports/example.csv', reportFile(answers)],
    ['plancheck.yaml', configFile(answers)],
  ]);
}

/** The files of a plan that begins as a copy of another, whose files are given by their names. */
export function copiedFiles(
  texts: ReadonlyMap<string, string>,
  { id, title }: { readonly id: string; readonly title: string | undefined },
): ReadonlyMap<string, string> {
  const values = new Map([['id', id], ...(title === undefined ? [] : [['title', both(title)] as const])]);
  const copied = [...texts].map(([name, text]) => {
    const here = text.replace(SCHEMA_PATH, '$schema=../schemas/$1.schema.json');
    return [`plan/${name}`, isPlanFile(name) ? withValues(here, values) : here] as const;
  });
  return new Map([...copied, ['plancheck.yaml', configFile({ id })]]);
}

const SCHEMA_PATH = /\$schema=\S{1,200}\/(plan|task)\.schema\.json/u;

/** Any text as a YAML scalar: JSON's quoted strings are YAML. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function both(text: string): string {
  return `{ zh: ${quoted(text)}, en: ${quoted(text)} }`;
}

function planFile({ id, title, start, end, area, department }: StarterAnswers): string {
  return `# yaml-language-server: $schema=../schemas/plan.schema.json
# The frame of the plan: what its task files, beside this one, refer to.
id: ${id}
title: ${both(title)}
timeZone: Asia/Shanghai
period: { start: ${start}, end: ${end} }
# Departments report every month, and have ten days to do so.
cadence: { interval: month, graceDays: 10 }

# The whole area, and the regions that it consists of.
area: { id: whole-area, title: ${both(area)} }
regions:
  - { id: region-1, title: { zh: 甲县, en: Region 1 } }
  - { id: region-2, title: { zh: 乙县, en: Region 2 } }

# Units that a target may ask something of: here each of the regions.
populations:
  - { id: regions, title: { zh: 各县, en: all regions }, regions: all }

departments:
  - { id: first-department, title: ${both(department)} }

# The stages of projects, in their order.
stages:
  - { id: started, rank: 1, title: { zh: 开工, en: started } }
  - { id: built, rank: 2, title: { zh: 建成, en: built } }
`;
}

function taskFile({ end }: StarterAnswers): string {
  return `# yaml-language-server: $schema=../schemas/task.schema.json
# One task of the plan: what is measured, and what is to be reached.
task: 1
# Where it stands in the document, in the document's own numbering.
clause: 一
title: { zh: 第一项任务, en: The first task }
departments: [first-department]

metrics:
  - { id: investment, title: { zh: 投资, en: Investment }, type: flow, unit: 亿元 }
  - { id: nursing-homes, title: { zh: 养老机构, en: Nursing homes }, type: stock, unit: 个 }

projects:
  - { id: bridge, title: { zh: 大桥, en: The bridge } }

targets:
  # So much in all, by the end of the plan.
  - id: investment-total
    kind: total
    title: { zh: 投资完成100亿元以上, en: at least 10 billion yuan invested }
    metric: investment
    comparator: at-least
    value: 100
    unit: 亿元
    due: ${end}
    strength: firm
    wording: 以上
  # One in every region.
  - id: nursing-home-everywhere
    kind: coverage
    title: { zh: 每县至少一所养老机构, en: a nursing home in every region }
    metric: nursing-homes
    population: regions
    comparator: at-least
    value: 1
    due: ${end}
    strength: firm
    wording: 每县
  # A project that is to reach a stage.
  - id: bridge-built
    kind: milestone
    title: { zh: 大桥建成, en: the bridge is built }
    project: bridge
    stage: built
    due: ${end}
    strength: firm
    wording: 建成
`;
}

function reportFile({ start }: StarterAnswers): string {
  const month = start.slice(0, 7);
  return `指标,地区,时间,数值,单位,口径
投资,,${month},3.2,亿元,当期
养老机构,甲县,${month},1,个,
养老机构,乙县,${month},1,个,
大桥,,${month},开工,,
`;
}

function configFile({ id }: Pick<StarterAnswers, 'id'>): string {
  return `# yaml-language-server: $schema=schemas/config.schema.json
# What plancheck takes as given in this folder: plain "plancheck check" judges ${id}.
plan: ./plan
reports: reports/
`;
}
