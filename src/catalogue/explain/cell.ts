import type { CELL_FINDINGS } from '../findings/intake-cell.js';
import { report, words, type Explanation } from './entry.js';

/** Findings of a single cell, explained. A row with an error in it is refused whole. */
export const CELL_EXPLANATIONS: Readonly<Record<keyof typeof CELL_FINDINGS, Explanation>> = {
  'row-unknown-metric': {
    meaning: words('方案里没有这个指标或项目', 'the plan has no such metric or project'),
    remedy: words(
      '写方案里的编号、名称或别名;方案确应收录的,在方案里给它加上别名',
      'write the id, a title or an alias that the plan has; if the name is in use, add it to the plan as an alias',
    ),
    example: report(['metric,period,value', '§raods,2022-06,120']),
  },
  'row-ambiguous-metric': {
    meaning: words(
      '去掉序号和注号以后,名称可以指不止一个指标',
      'without its numbering and footnote marks the name fits more than one metric',
    ),
    remedy: words(
      '照方案写编号或名称,不带序号和注号',
      'write the id or the title that the plan has, without numbering and footnote marks',
    ),
    example: report(['指标,报告期,数值', '§1.其中:投资,2022年6月,0.5']),
  },
  'row-footnote-mark': {
    meaning: words(
      '名称或数值后面有注号;注号不算名称,也不算数字',
      'a footnote mark stands behind a name or a figure; it is part of neither',
    ),
    rule: words(
      '上标数字、①、*、#、[1]、(注1)都是注号,工作簿里设为上标的字也是;“10⁵”可能是次方,不读',
      'superscript digits, ①, *, #, [1] and (注1) are footnote marks, and so is what a workbook sets above the line; 10⁵ may be a power, and is not read',
    ),
    remedy: words(
      '注文若改变数值的含义,写进备注或改数',
      'if the footnote changes what the figure means, say so in the note or correct the figure',
    ),
    example: report(['metric,period,value', 'roads,2022-06,§120¹']),
  },
  'row-unknown-region': {
    meaning: words('方案里没有这个地区', 'the plan has no such region'),
    remedy: words(
      '写方案里的编号或名称;全域数可留空',
      "write its id or a title of it; leave the cell blank for the whole area's figure",
    ),
    example: report(['metric,region,period,value', 'roads,§nroth,2022-06,120']),
  },
  'row-ambiguous-region': {
    meaning: words('地区的简称可以指不止一个地区', 'the short name of a region fits more than one'),
    remedy: words('写全名', 'write the full name'),
    example: report(['指标,地区,报告期,数值', '公路里程,§西山,2022年6月,120']),
  },
  'row-unknown-department': {
    meaning: words(
      '方案里没有这个填报单位;数值保留,视为未写填报单位',
      'the plan has no such department; the figure is kept as one without a department',
    ),
    remedy: words(
      '写方案里的编号、名称或别名',
      "write the id, a title or an alias of one of the plan's departments",
    ),
    example: report(['metric,period,value,department', 'roads,2022-06,120,§Wroks Bureau']),
  },
  'row-ambiguous-department': {
    meaning: words(
      '填报单位的简称可以指不止一个单位;数值保留,视为未写填报单位',
      'the short name of a department fits more than one; the figure is kept as one without a department',
    ),
    remedy: words('写全名', 'write the full name'),
    example: report(['指标,报告期,数值,填报单位', '供水管网,2022年6月,80,§水务局']),
  },
  'row-bad-number': {
    meaning: words(
      '数值不是数,或可以读成两个不同的数',
      'the value is no number, or may be read as two different ones',
    ),
    rule: words(
      '逗号只认千分位(1,450.5),除非整列都显示它是小数点;“1,45”、括号里的数、汉字数字、丢了数位的“1.23457E+17”都不读',
      'a comma is read only as a thousands separator (1,450.5), unless all of the column shows that it begins the decimals; 1,45 among figures with a point, figures in parentheses, figures in words and 1.23457E+17, whose other digits are lost, are not',
    ),
    remedy: words(
      '写成例如 1450.5、1,450.5、30% 或 1.1万',
      'write for example 1450.5, 1,450.5, 30% or 1.1万',
    ),
    example: report(['metric,period,value', 'roads,2022-06,§"1,45"']),
  },
  'row-digits-rounded': {
    meaning: words(
      '数值超过 15 位有效数字,按 15 位读取',
      'the figure has more than 15 significant digits and was read to 15',
    ),
    rule: words(
      '表格软件只留 15 位;“23.999999999999996”是二进制运算留下的 24。同一个二进制数的另一种写法(1.1000000000000001)不提示;整数和超过 17 位的小数不是二进制运算留下的,照原数读取',
      'spreadsheet programs keep 15; 23.999999999999996 is 24 as binary arithmetic leaves it. Another way to write the same binary number (1.1000000000000001) is not told; whole numbers, and decimals of more than 17 digits, do not come from binary arithmetic and are read as they stand',
    ),
    remedy: words('按报送的精度写', 'round the figure to what was meant'),
    example: report(['metric,period,value', 'roads,2022-06,§23.999999999999996']),
  },
  'row-number-expected': {
    meaning: words('应报数值的指标报了阶段', 'a stage is reported of a metric that is a figure'),
    remedy: words(
      '填写数值;报项目阶段的,在指标列写项目名称',
      "report a figure; to report a project's stage, name the project as the metric",
    ),
    example: report(['metric,period,value', 'roads,2022-06,§started']),
  },
  'row-stage-expected': {
    meaning: words('应报阶段的项目报了数值', 'a figure is reported of a project whose stage is asked for'),
    remedy: words('填写项目达到的阶段', 'report the stage that the project has reached'),
    example: report(['metric,period,value', 'river-bridge,2022-06,§80']),
  },
  'row-unknown-stage': {
    meaning: words('方案里没有这个阶段', 'the plan has no such stage'),
    remedy: words('改用方案所列的阶段之一', 'use one of the stages that the plan lists'),
    example: report(['metric,period,value', 'river-bridge,2022-06,§bulit']),
  },
  'row-unknown-unit': {
    meaning: words('不认识这个单位', 'the unit is not known'),
    remedy: words(
      '改用指标的单位或可与之换算的单位;方案可在 units 里声明新单位',
      "use the metric's unit or one that converts into it; a plan can declare units of its own under units",
    ),
    example: report(['metric,period,value,unit', 'roads,2022-06,120,§公力']),
  },
  'row-unit-mismatch': {
    meaning: words(
      '单位认得,但与指标的单位不是一类,不能换算',
      "the unit is known, but is not of the same sort as the metric's, and does not convert into it",
    ),
    remedy: words(
      '检查单位和指标是否写对,有无串行',
      'check the unit and the metric: has one of them slipped a row?',
    ),
    example: report(['metric,period,value,unit', 'roads,2022-06,120,§亩']),
  },
  'row-unit-conflict': {
    meaning: words(
      '数值自带的单位或倍数与单位列不能同时成立',
      'the unit or multiplier written behind the value does not go with the one in the column of units',
    ),
    remedy: words('单位和倍数只写在一处', 'write unit and multiplier in one place'),
    example: report(['metric,period,value,unit', 'investment,2022-06,§3.2亿元,万元']),
  },
  'row-unit-undecided': {
    meaning: words(
      '表上列了几个单位,没有一个适用于该指标,或不止一个适用',
      'the table lists several units, of which none fits the metric, or more than one',
    ),
    rule: words(
      '所列的单位里,指标取与自己的单位能互相换算的那一个',
      'of a list of units, a metric takes the one that converts into its own',
    ),
    remedy: words('逐行写明单位', 'give each row its unit'),
    example: report(['指标,报告期,数值(万元、%)', '公路里程,2022年6月,§120']),
  },
  'row-unit-mentioned': {
    meaning: words(
      '表的上方提到另一个金额单位,却没有明说是各数的单位',
      'another unit of money is mentioned above the figure, without being said to be that of the figures',
    ),
    rule: words(
      '没有写明单位的数,若表的上方、文件名或工作表名提到别的金额单位,就不读:究竟是哪个单位,不猜',
      'a figure without a unit is not read where a line above it, or the name of its file or sheet, mentions another unit of money than it would be taken in: which one is meant is not guessed',
    ),
    remedy: words('写明单位', 'state the unit'),
    example: report(['金额:万元', '指标,报告期,数值', '投资,2022年6月,§12000']),
  },
  'row-count-not-whole': {
    meaning: words(
      '按个数计的指标却不是整数;照原数读取',
      'a metric that counts things is not a whole number; it was read as it stands',
    ),
    remedy: words('检查数值和单位', 'check the figure and its unit'),
    example: report(['metric,period,value,unit', 'starts,2022-06,§1.5,个']),
  },
  'row-bad-period': {
    meaning: words(
      '报告期读不懂,或可以读成两个不同的时段',
      'the period cannot be read, or may be read as two different ones',
    ),
    rule: words(
      '只有一种读法的才读:“2022.1”可能是 1 月,也可能是丢了 0 的 10 月;“2018/2”可能是月份,也可能是半年,除非同一列里有 2018/5 这样只能是月份的;“06/07/2022”分不清日和月;几个月合在一起的,应从 1 月起,或恰为一个季度、半年',
      'it is read if it can mean one thing alone: 2022.1 may be January, or October with its 0 dropped; 2018/2 a month or a half, unless the column has 2018/5 or the like, which can only be a month; 06/07/2022 does not tell the day from the month; several months together begin in January, or are a quarter or a half',
    ),
    remedy: words(
      '写成例如 2022、2022-H1、2022-Q2、2022-06、2022-06上旬 或 2022-06-30',
      'write for example 2022, 2022-H1, 2022-Q2, 2022-06, 2022-06上旬 or 2022-06-30',
    ),
    example: report(['metric,period,value', 'roads,§2022.1,120']),
  },
  'row-bad-basis': {
    meaning: words('口径不认识,或没说从何时累计', 'the basis is not known, or does not say since when'),
    rule: words(
      '“累计”和“截至…”“…末”都只说到何时为止;按时段累加的指标还须写明从何时起算,除非方案里该指标的口径就是累计',
      '累计, 截至… and …末 say until when alone; of what adds up over time it must be said since when, unless the plan has the metric reported so',
    ),
    remedy: words(
      '写 当期(period)、本年累计(ytd)或 自方案期初累计(cumulative)',
      "write period, ytd (since the start of the year) or cumulative (since the plan's start)",
    ),
    example: report(['指标,报告期,数值,口径', '投资,2022年6月,3.2,§累计']),
  },
  'row-basis-conflict': {
    meaning: words(
      '报告期已写明起止,口径却说的是另一段时间',
      'the period itself says where it begins and ends, and the basis says otherwise',
    ),
    remedy: words(
      '报告期写截止的月份,或把口径改为 当期',
      'give the month it ends in as the period, or make the basis "period"',
    ),
    example: report(['指标,报告期,数值,口径', '投资,2022年4-6月,3.2,§本年累计']),
  },
  'row-basis-ignored': {
    meaning: words(
      '指标不是按时段累加的数,口径不起作用,按期末数读取',
      'the metric does not add up over time, so the basis has no meaning: it was read as at the end of the period',
    ),
    remedy: words('口径留空', 'leave the basis blank'),
    example: report(['metric,period,value,basis', 'roads,2022-06,120,§ytd']),
  },
  'row-bad-submitted': {
    meaning: words(
      '填报日期读不懂;数值保留,视为未写填报日期',
      'the date of submission cannot be read; the figure is kept as one without a date',
    ),
    remedy: words(
      '写成例如 2022-07-05 或 2022-07-05 10:30',
      'write for example 2022-07-05 or 2022-07-05 10:30',
    ),
    example: report(['metric,period,value,submitted', 'roads,2022-06,120,§yesterday']),
  },
};
