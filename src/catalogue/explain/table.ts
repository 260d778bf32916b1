import type { TABLE_FINDINGS } from '../findings/intake-table.js';
import { report, words, type Explanation } from './entry.js';

/** Findings of the table in a file, explained. */
export const TABLE_EXPLANATIONS: Readonly<Record<keyof typeof TABLE_FINDINGS, Explanation>> = {
  'report-foreign': {
    meaning: words(
      '文件里有别的单位负责的行,本次只看所问的单位,没有读入',
      'a file holds rows that others answer for than the departments asked for, so that they are left out',
    ),
    rule: words(
      '只在用 --department 时:没有署所问单位的名、指标又不归它负责的行,连同其中的错误,都不读入;每个文件只在第一行处说一次',
      'only with --department: rows that do not name one of them and whose metric is none of theirs are left out, with what is wrong with them; told once for each file, at the first of them',
    ),
    remedy: words('要一并核验,请去掉 --department', 'leave out --department to have them looked at, too'),
    example: report(
      [
        'metric,period,value,department,submitted',
        '§roads,2022-06,120,works,2022-07-08',
        'pipes,2022-06,81,water,2022-07-08',
        'leakage,2022-06,9,water,2022-07-08',
      ],
      { department: 'water' },
    ),
  },
  'table-decimal-comma': {
    meaning: words(
      '整列的数显示逗号是小数点,照此读取',
      'the figures of the column show that the comma begins the decimals, and were read so',
    ),
    rule: words(
      '由列里的数决定:“12,5”显示逗号是小数点,“12.5”显示逗号是千分位,“1,286”两可。用分号分隔的表没有哪个数显示得出时,两可的数不读;用逗号分隔的表里逗号只是千分位',
      'the figures decide: 12,5 shows that the comma begins the decimals, 12.5 that it parts thousands, and 1,286 may be either. Where semicolons part the fields and no figure shows it, those that may be either are not read; where commas do, a comma only parts thousands',
    ),
    remedy: words('小数点改用“.”', 'write decimals with a point'),
    example: report(['metric;period;§value', 'roads;2022-05;118,5', 'roads;2022-06;120,25']),
  },
  'table-firsts-of-months': {
    meaning: words(
      '报告期全是各月的第一天,多半是表格软件把月份存成了日期',
      'all periods are first days of months: most likely a spreadsheet kept months as dates',
    ),
    rule: words(
      '至少有两个不同的日子;工作簿里单元格的格式显示为月份的,按月份读取',
      'there are two different days at least; in a workbook, cells whose format shows months are read as months',
    ),
    remedy: words('整月的数写成例如 2022-06', 'write whole months as in 2022-06'),
    example: report(['metric,period,value', 'roads,§2022-05-01,118', 'roads,2022-06-01,120']),
  },
  'table-no-header': {
    meaning: words(
      '前 30 行里找不到表头,不知道哪一列是什么',
      'the first 30 rows hold no header, so that nobody can tell which column is which',
    ),
    remedy: words(
      '在数据上方写一行列名,至少有 指标、报告期、数值',
      'put the names of the columns above the data: at least metric, period and value',
    ),
    example: report(['§roads,2022-06,120', 'roads,2022-05,118']),
  },
  'table-missing-column': {
    meaning: words(
      '表头缺少指标、报告期或数值列,整张表无法读取',
      'the header lacks the column of metrics, periods or values, without which no row can be read',
    ),
    remedy: words('补上这一列,或把列名改成认得的写法', 'add the column, or name it by a word that is known'),
    example: report(['§metric,region,value', 'roads,east,120']),
  },
  'table-unknown-column': {
    meaning: words(
      '有一列的列名不认识,这一列没有读取',
      'a column has a name that is not known, and was not read',
    ),
    remedy: words(
      '列名写错的改正;确实多余的,可以删去或不理会',
      'correct the name if it is misspelt; remove the column, or leave it, if it is not needed',
    ),
    example: report(['metric,period,value,§weather', 'roads,2022-06,120,fine']),
  },
  'table-blank-column': {
    meaning: words(
      '有一列没有列名却有数据,这一列没有读取',
      'a column without a name holds data, which was not read',
    ),
    remedy: words('写上列名,或清空此列', 'give the column a name, or clear it'),
    example: report(['metric,period,value,§', 'roads,2022-06,120,118']),
  },
  'table-duplicate-column': {
    meaning: words(
      '两列是同一个意思,无法判断以哪个为准',
      'two columns mean the same, and nobody can tell which one holds',
    ),
    remedy: words('只保留其中一列', 'keep one of the two'),
    example: report(['metric,period,value,§amount', 'roads,2022-06,120,121']),
  },
  'table-unknown-qualifier': {
    meaning: words(
      '数值列名的括号里既不是认得的单位,也不是明确的口径,整张表无法读取',
      'what stands in parentheses behind the name of the value column is neither a known unit nor a clear basis, so that the table cannot be read',
    ),
    remedy: words(
      '括号里写单位,如“数值(亿元)”;口径另列一列',
      'write a unit in the parentheses, as in "value (km)"; give the basis a column of its own',
    ),
    example: report(['指标,报告期,§数值(累计)', '投资,2022年6月,3.2']),
  },
  'table-unit-assumed': {
    meaning: words(
      '表上方或表头写了整张表的单位,没写单位的同类数值按它读取',
      'a line above the table, or its header, gives a unit, in which figures of that sort without one were read',
    ),
    rule: words(
      '只用于与该单位能互相换算的指标;行里自己写了单位的,以行里为准',
      'it holds only for metrics whose unit converts into it; a unit on the row itself goes before it',
    ),
    remedy: words(
      '无需处理;想要一目了然,可加一列“单位”',
      'nothing needs to be done; a column "unit" would leave no doubt',
    ),
    example: report(['§单位:万元', '指标,报告期,数值', '投资,2022年6月,32000']),
  },
  'table-stated': {
    meaning: words(
      '表上方的一行、表头或分节行写了口径、地区、填报单位、报告期或填报日期,下方没写的行按它读取',
      'a line above the table, the header or the heading of a section gives the basis, region, department, period or date of submission, by which the rows below without one were read',
    ),
    rule: words(
      '直到下一处同类的说明为止;行里自己写了的,以行里为准',
      'it holds until the next statement of its kind; what the row itself says goes before it',
    ),
    remedy: words(
      '无需处理;想要一目了然,可加一列',
      'nothing needs to be done; a column would leave no doubt',
    ),
    example: report(['§地区:东山县', '指标,报告期,数值,单位', '投资,2022年6月,3.2,亿元']),
  },
  'table-statements-disagree': {
    meaning: words(
      '表上方同一处的两个说明互相矛盾,用得着它的行没有读取',
      'two statements that stand equally near to the table contradict each other, and rows that need one were not read',
    ),
    remedy: words('改正写错的一处,或在每行写明', 'correct the wrong one, or say it on every row'),
    example: report(['单位:万元', '§单位:亿元', '指标,报告期,数值', '投资,2022年6月,3.2']),
  },
  'table-stated-below': {
    meaning: words(
      '表的下方才写单位、口径、地区或报告期,上方的行没有按它读取',
      'the unit, basis, region or period is only stated below the table, whose rows were read without it',
    ),
    remedy: words('把这一行移到表头上方', 'move the line above the header'),
    example: report(['指标,报告期,数值', '投资,2022年6月,32000', '§单位:万元']),
  },
  'table-region-mentioned': {
    meaning: words(
      '表名、文件名或工作表名提到一个地区,行里却没有写地区',
      'the title of a table, or the name of its file or sheet, mentions a region, while its rows name none',
    ),
    rule: words(
      '没有写地区的行算全域的数;表名提到某个地区时,究竟是谁的数,不猜',
      'a row that names no region counts for the whole area; where a title mentions a region, whose figures they are is not guessed',
    ),
    remedy: words('写明地区', 'state the region'),
    example: report(['§东山县2022年6月投资情况', '指标,报告期,数值', '投资,2022年6月,3.2']),
  },
  'table-basis-mentioned': {
    meaning: words(
      '表名、文件名或工作表名说是累计数,却没有说从何时累计起',
      'the title of a table, or the name of its file or sheet, says that figures are added up, and not since when',
    ),
    rule: words(
      '没有写口径的数是当期数;表名说是累计的,不猜从何时累计起;按月、季等报告的比率和存量不受影响',
      'a figure without a basis is that of its period alone; where a title says that figures are added up, since when is not guessed. Rates and stocks are not concerned',
    ),
    remedy: words('写明口径', 'state the basis'),
    example: report(['§固定资产投资累计完成情况', '指标,报告期,数值', '投资,2022年6月,3.2']),
  },
  'table-other-delimiter': {
    meaning: words(
      '文件中途换了分隔符,从那里起没有读取',
      'from somewhere on, the fields of the file are delimited in another way, and the rest was not read',
    ),
    remedy: words(
      '全文件用同一种分隔符,或把两张表分成两个文件',
      'use one delimiter throughout, or put the two tables into files of their own',
    ),
    example: report([
      'metric;period;value',
      'roads;2022-06;120',
      '§metric,period,value',
      'roads,2022-05,118',
    ]),
  },
  'table-no-rows': {
    meaning: words('表头下方没有一行数据', 'there is not one row of data below the header'),
    remedy: words('检查导出是否完整', 'check whether the export is complete'),
    example: report(['§metric,period,value,unit']),
  },
};
