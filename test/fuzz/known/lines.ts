import type { TableChoices } from './choices.js';
import type { Entry } from './entries.js';
import type { Cell } from './page.js';
import { SPELLINGS } from './periods.js';
import { DEPARTMENTS, REGIONS, SUBMITTED } from './plan.js';
import * as words from './wordings.js';
import type { Writing } from './writing.js';

/** The lines above the header of a table of so many columns: titles, and what holds for all of it. */
export function linesOf(writing: Writing, width: number): readonly (readonly Cell[])[] {
  const { table } = writing;
  const titles = table.titles === 0 ? [] : [[words.TITLES[table.titles - 1]!]];
  const lines = placed(statements(writing), table, width);
  return table.linesFirst ? [...lines, ...titles] : [...titles, ...lines];
}

/** What is said of all figures of a table. */
function statements(writing: Writing): readonly string[] {
  const { table, first, flow } = writing;
  const said: string[] = [...unitStatement(writing)];
  if (table.basis === 'line' && flow) said.push(basisLine(writing, flow));
  if (table.region === 'line')
    said.push(writing.say(words.REGION_LINES, table.regionWording, writing.name(REGIONS[first.region]!)));
  if (table.department === 'line') {
    const department = writing.name(DEPARTMENTS[table.who]!);
    said.push(writing.say(words.DEPARTMENT_LINES, table.departmentWording, department));
  }
  if (table.submitted === 'line')
    said.push(writing.say(words.SUBMITTED_LINES, table.submittedWording, SUBMITTED));
  if (table.period === 'line') {
    const period = SPELLINGS[first.period.sort][1]!.says(first.period);
    said.push(writing.say(words.PERIOD_LINES, table.periodWording, period));
  }
  return said;
}

function unitStatement(writing: Writing): readonly string[] {
  const { table, entries, first } = writing;
  if (table.unit === 'line') return [unitLine(writing, first)];
  if (table.unit === 'title')
    return [writing.say(words.UNIT_TITLES, table.unitWording, writing.name(first.unit))];
  if (table.unit !== 'list') return [];
  const units = [...new Set(entries.map(({ unit }) => writing.name(unit)))];
  const list = writing.say(words.LISTS, table.listed, units);
  return [writing.say(words.UNIT_LINES.slice(0, 6), table.unitWording, list)];
}

function unitLine(writing: Writing, { metric, unit }: Entry): string {
  const { language, unitWording } = writing.table;
  if (language === 'en') return writing.say(words.ENGLISH_UNIT_LINES, unitWording, unit.en);
  const money = metric.dimension === 'money' ? words.MONEY_LINES : [];
  return writing.say([...words.UNIT_LINES, ...money], unitWording, unit.zh);
}

function basisLine(writing: Writing, { basis }: Entry): string {
  const { table } = writing;
  return writing.say(words.BASIS_LINES, table.basisWording, words.basisWord(basis, table));
}

/** Statements in lines of their own, in cells of one line, or in one cell. */
function placed(
  said: readonly string[],
  { joined, lineAt }: TableChoices,
  width: number,
): readonly (readonly Cell[])[] {
  if (said.length === 0) return [];
  const before: readonly Cell[] = Array.from({ length: lineAt === 'last' ? width - 1 : 0 });
  switch (joined) {
    case 'lines':
      return said.map((each) => [...before, each]);
    case 'cells':
      // With a blank cell between two, as in a wide sheet.
      return [said.flatMap((each, at) => (at === 0 ? [each] : [undefined, each]))];
    case 'one-cell':
      return [[...before, said.join('        ')]];
  }
}

/** The heading among the rows that a row stands under, where the table has such. */
export function sectionOf(writing: Writing, entry: Entry): string | undefined {
  const { table } = writing;
  if (table.region === 'section')
    return writing.say(words.REGION_SECTIONS, table.regionWording, writing.name(REGIONS[entry.region]!));
  if (table.unit === 'section') return unitLine(writing, entry);
  return table.basis === 'section' && entry.metric.type === 'flow' ? basisLine(writing, entry) : undefined;
}

/** Lines below a table. */
export function footersOf(writing: Writing): readonly (readonly Cell[])[] {
  const { table, first } = writing;
  const footers = table.footers === 0 ? [] : [[words.FOOTERS[table.footers - 1]!]];
  if (table.unit !== 'footnote') return footers;
  writing.doubt();
  return [...footers, [`注：单位为${first.unit.zh}。`]];
}
