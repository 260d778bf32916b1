/** The plan of the examples: invented and small. */
const PLAN = `id: example
title: { zh: 青川市示例方案, en: Example plan of Qingchuan }
timeZone: Asia/Shanghai
period: { start: 2022-01-01, end: 2023-12-31 }
cadence: { interval: month, graceDays: 10 }

area: { id: qingchuan, title: { zh: 青川市, en: Qingchuan } }
regions:
  - { id: east, title: { zh: 东山县, en: East } }
  - { id: west, title: { zh: 西山县, en: West } }
  - { id: westside, title: { zh: 西山区, en: Westside } }
  - { id: north, title: { zh: 北原县, en: North } }
  - { id: south, title: { zh: 南溪县, en: South } }

populations:
  - { id: schools, title: { zh: 全市学校, en: all schools }, size: 20 }
  - { id: valleys, title: { zh: 山谷各县, en: the valleys }, regions: [east, west] }

departments:
  - { id: works, title: { zh: 市建设局, en: Works Bureau } }
  - { id: water, title: { zh: 市水务局, en: Water Bureau } }
  - { id: county-water, title: { zh: 县水务局, en: County Water Office } }
  - { id: statistics, title: { zh: 市统计局, en: Statistics Bureau } }

stages:
  - { id: planned, rank: 1, title: { zh: 前期, en: planned } }
  - { id: started, rank: 2, title: { zh: 开工, en: started } }
  - { id: built, rank: 3, title: { zh: 建成, en: built } }

units:
  - { names: [标段, lot], dimension: 'counter:标段', factor: 1 }
`;

const WORKS = `task: 1
clause: 一
title: { zh: 建设, en: Works }
departments: [works, statistics]

metrics:
  - { id: investment, title: { zh: 投资, en: Investment }, type: flow, unit: 亿元 }
  - { id: industry, title: { zh: 工业投资, en: Industrial investment }, aliases: ['其中:投资'], type: flow, unit: 亿元 }
  - { id: industry-share, title: { zh: 工业投资占比, en: Share of industry }, type: ratio, unit: '%' }
  - { id: output, title: { zh: 产值, en: Output }, type: flow, unit: 亿元, components: [farms, mills] }
  - { id: farms, title: { zh: 农业产值, en: Output of farms }, type: flow, unit: 亿元 }
  - { id: mills, title: { zh: 工业产值, en: Output of mills }, type: flow, unit: 亿元 }
  - { id: starts, title: { zh: 新开工项目, en: Projects started }, type: flow, unit: 个 }
  - { id: roads, title: { zh: 公路里程, en: Length of roads }, type: stock, unit: 公里 }
  - { id: fields, title: { zh: 高标准农田, en: Improved fields }, type: stock, unit: 万亩 }
  - { id: woods, title: { zh: 造林面积, en: New woods }, type: stock, unit: 万亩 }
  - { id: networked, title: { zh: 联网学校, en: Schools on the network }, type: stock, unit: 所 }
  - { id: bridges, title: { zh: 建成桥梁, en: Bridges built }, type: stock, unit: 座 }

projects:
  - { id: river-bridge, title: { zh: 青川大桥, en: River bridge } }
  - { id: rail-bridge, title: { zh: 铁路大桥, en: Rail bridge } }

targets:
  - id: investment-24
    kind: total
    title: { zh: 投资24亿元, en: 2.4 billion yuan invested }
    metric: investment
    comparator: at-least
    value: 24
    unit: 亿元
    strength: firm
    wording: 不少于
  - id: output-60
    kind: total
    title: { zh: 产值60.5亿元, en: An output of 6.05 billion yuan }
    metric: output
    comparator: at-least
    value: 60.5
    unit: 亿元
    strength: firm
    wording: 达
  - id: industry-30
    kind: share
    title: { zh: 工业投资占30%, en: 30 % of investment in industry }
    part: industry
    whole: investment
    metric: industry-share
    comparator: at-least
    value: 30
    unit: '%'
    strength: firm
    wording: 达
  - id: roads-160
    kind: level
    title: { zh: 公路160公里, en: 160 km of roads }
    metric: roads
    comparator: at-least
    value: 160
    unit: 公里
    due: 2023-06-30
    strength: firm
    wording: 达
  - id: fields-35
    kind: level
    title: { zh: 高标准农田35.5万亩, en: '355,000 mu of improved fields' }
    metric: fields
    comparator: between
    value: 35.5
    upper: 40
    unit: 万亩
    strength: firm
    wording: 35.5-40
  - id: woods-62
    kind: level
    title: { zh: 造林62.4万亩, en: '624,000 mu of new woods' }
    metric: woods
    comparator: at-least
    value: 62.4
    unit: 万亩
    strength: aspirational
    wording: 力争
  - id: schools-networked
    kind: coverage
    title: { zh: 学校全部联网, en: Every school on the network }
    metric: networked
    population: schools
    comparator: every
    strength: firm
    wording: 全覆盖
  - id: two-bridges
    kind: count
    title: { zh: 建成2座桥, en: Two bridges built }
    projects: [river-bridge, rail-bridge]
    stage: built
    metric: bridges
    comparator: at-least
    value: 2
    unit: 座
    strength: firm
    wording: 2座
`;

const WATER = `task: 2
clause: 二
title: { zh: 供水, en: Water }
departments: [water]

metrics:
  - { id: pipes, title: { zh: 供水管网, en: Water mains }, type: stock, unit: 公里 }
  - { id: leakage, title: { zh: 漏损率, en: Leakage }, type: ratio, unit: '%' }

targets:
  - id: pipes-90
    kind: level
    title: { zh: 供水管网90公里, en: 90 km of water mains }
    metric: pipes
    comparator: at-least
    value: 90
    unit: 公里
    strength: firm
    wording: 达
  - id: leakage-10
    kind: level
    title: { zh: 漏损率稳定在10%, en: Leakage about 10 % }
    metric: leakage
    comparator: about
    value: 10
    tolerance: 1
    unit: '%'
    strength: firm
    wording: 稳定在
`;

/** Its files by name. */
export const EXAMPLE_PLAN: ReadonlyMap<string, string> = new Map([
  ['1-works.yaml', WORKS],
  ['2-water.yaml', WATER],
  ['plan.yaml', PLAN],
]);
