import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { list, maybe } from '../../phrases.js';
import { type Ambiguous, type UnknownName } from './faults.js';

/** Findings on names of metrics, regions and departments. */
export const NAME_FINDINGS = {
  'row-unknown-metric': finding<UnknownName>({
    severity: 'error',
    message: {
      zh: ({ found }) => `方案里没有指标或项目“${found}”`,
      en: ({ found }) => `the plan has no metric or project "${found}"`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写方案里指标的编号、名称或别名',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? "write the id, a title or an alias of one of the plan's metrics",
    },
    explained: () => ({
      meaning: { zh: '方案里没有这个指标或项目', en: 'the plan has no such metric or project' },
      remedy: {
        zh: '写方案里的编号、名称或别名；方案确应收录的，在方案里给它加上别名',
        en: 'write the id, a title or an alias that the plan has; if the name is in use, add it to the plan as an alias',
      },
      example: report(['metric,period,value', '§raods,2022-06,120']),
    }),
  }),
  'row-ambiguous-metric': finding<Ambiguous>({
    severity: 'error',
    message: {
      zh: ({ found, candidates }) => `“${found}”可以指 ${list('zh', candidates)}`,
      en: ({ found, candidates }) => `"${found}" may be any of ${list('en', candidates)}`,
    },
    hint: {
      zh: '照方案写指标的编号或名称，不带序号和注号',
      en: 'write the id or the title that the plan has, without numbering and footnote marks',
    },
    explained: () => ({
      meaning: {
        zh: '去掉序号和注号以后，名称可以指不止一个指标',
        en: 'without its numbering and footnote marks the name fits more than one metric',
      },
      example: report(['指标,报告期,数值', '§1.其中:投资,2022年6月,0.5']),
    }),
  }),
  'row-footnote-mark': finding<{ found: string; mark: string }>({
    severity: 'warning',
    message: {
      zh: ({ found, mark }) => `“${found}”里的“${mark}”按注号处理，注文没有读取`,
      en: ({ found, mark }) =>
        `"${mark}" in "${found}" was taken for a footnote mark; the footnote itself was not read`,
    },
    hint: {
      zh: '注文若改变数值的含义，请写进备注或改数',
      en: 'if the footnote changes what the figure means, say so in the note or correct the figure',
    },
    explained: () => ({
      meaning: {
        zh: '名称或数值后面有注号；注号不算名称，也不算数字',
        en: 'a footnote mark stands behind a name or a figure; it is part of neither',
      },
      rule: {
        zh: '上标数字、①、*、#、[1]、（注1）都是注号，工作簿里设为上标的字也是；“10⁵”可能是次方，不读',
        en: 'superscript digits, ①, *, #, [1] and (注1) are footnote marks, and so is what a workbook sets above the line; 10⁵ may be a power, and is not read',
      },
      example: report(['metric,period,value', 'roads,2022-06,§120¹']),
    }),
  }),
  'row-unknown-region': finding<UnknownName>({
    severity: 'error',
    message: {
      zh: ({ found }) => `方案里没有地区“${found}”`,
      en: ({ found }) => `the plan has no region "${found}"`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写方案里地区的编号或名称；全域数可留空',
      en: ({ nearest }) =>
        maybe('en', nearest) ??
        "write the id or a title of a region of the plan; leave it blank for the whole area's figure",
    },
    explained: () => ({
      meaning: { zh: '方案里没有这个地区', en: 'the plan has no such region' },
      remedy: {
        zh: '写方案里的编号或名称；全域数可留空',
        en: "write its id or a title of it; leave the cell blank for the whole area's figure",
      },
      example: report(['metric,region,period,value', 'roads,§nroth,2022-06,120']),
    }),
  }),
  'row-ambiguous-region': finding<Ambiguous>({
    severity: 'error',
    message: {
      zh: ({ found, candidates }) => `地区“${found}”可以指 ${list('zh', candidates)}`,
      en: ({ found, candidates }) => `the region "${found}" may be any of ${list('en', candidates)}`,
    },
    hint: { zh: '写全名', en: 'write the full name' },
    explained: () => ({
      meaning: { zh: '地区的简称可以指不止一个地区', en: 'the short name of a region fits more than one' },
      example: report(['指标,地区,报告期,数值', '公路里程,§西山,2022年6月,120']),
    }),
  }),
  'row-unknown-department': finding<UnknownName>({
    severity: 'warning',
    message: {
      zh: ({ found }) => `方案里没有填报单位“${found}”；数值保留，视为未写填报单位`,
      en: ({ found }) =>
        `the plan has no department "${found}"; the figure is kept as one without a department`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '写方案里责任单位的编号、名称或别名',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? "write the id, a title or an alias of one of the plan's departments",
    },
    explained: () => ({
      meaning: {
        zh: '方案里没有这个填报单位；数值保留，视为未写填报单位',
        en: 'the plan has no such department; the figure is kept as one without a department',
      },
      remedy: {
        zh: '写方案里的编号、名称或别名',
        en: "write the id, a title or an alias of one of the plan's departments",
      },
      example: report(['metric,period,value,department', 'roads,2022-06,120,§Wroks Bureau']),
    }),
  }),
  'row-ambiguous-department': finding<Ambiguous>({
    severity: 'warning',
    message: {
      zh: ({ found, candidates }) =>
        `填报单位“${found}”可以指 ${list('zh', candidates)}；数值保留，视为未写填报单位`,
      en: ({ found, candidates }) =>
        `the department "${found}" may be any of ${list('en', candidates)}; the figure is kept as one without a department`,
    },
    hint: { zh: '写全名', en: 'write the full name' },
    explained: () => ({
      meaning: {
        zh: '填报单位的简称可以指不止一个单位；数值保留，视为未写填报单位',
        en: 'the short name of a department fits more than one; the figure is kept as one without a department',
      },
      example: report(['指标,报告期,数值,填报单位', '供水管网,2022年6月,80,§水务局']),
    }),
  }),
};
