import type { LayoutField } from '../../model/layout.js';
import { NO_CONTEXT, withStatement, type TableContext } from '../words/context/context.js';
import { noteOf, readTitles } from '../row/title-lines.js';
import { mentionsInNames } from '../words/context/mentions.js';
import { readLine } from '../words/context/phrases.js';
import { isKnown, readPhrase, unitStatement, type ContextStatement } from '../words/context/statement.js';
import { readUnits } from '../words/fields/unit-list.js';
import type { IntakeFinding } from '../problem.js';
import type { Vocabulary } from '../words/vocabulary.js';
import type { BoundColumn } from './columns.js';
import type { CellGrid } from './grid.js';
import type { GridHeader } from './header.js';

/** What a table states for many figures, besides its layout. */
export interface StatedByTable {
  readonly context: TableContext;
  /** Units stated above the header; the layout's own must not contradict them. */
  readonly units: readonly ContextStatement[];
  /** Findings on statements that apply because the layout gives nothing else. */
  readonly findings: readonly IntakeFinding[];
}

/** Reads the lines above a header and the titles of name columns: 单位:万元, 指标(万元), 地区:青山县. */
export function statedByTable(
  grid: CellGrid,
  header: GridHeader,
  columns: readonly BoundColumn[],
  given: ReadonlySet<LayoutField>,
  words: Vocabulary,
): StatedByTable {
  const above = grid.rows.filter(({ line }) => line < header.first.line);
  const lines = readTitles(above, words);
  // Whether a period mentioned in passing counts is left to the layout.
  const ofLines = lines.statements.filter(({ field, isWeak }) => field !== 'period' || !isWeak);
  const ofNames = columns
    .filter(({ entry }) => entry.use === 'field')
    .flatMap((column) => unitsInTitles(column, header, words));
  const counting = [...ofLines, ...ofNames].filter(({ field }) => !given.has(field));
  return {
    context: [...mentionsInNames(header.first.place(0), words), ...ofLines, ...ofNames].reduce(
      withStatement,
      NO_CONTEXT,
    ),
    units: ofLines.filter((said) => said.field === 'unit' && said.reach !== 'mention'),
    findings: counting.flatMap((statement) => noteOf(statement) ?? []),
  };
}

/** The unit in a column's lowest title that states one; it applies to all its figures. */
export function unitOfColumn(
  column: BoundColumn,
  header: GridHeader,
  words: Vocabulary,
): ContextStatement | undefined {
  const [stated] = unitsInTitles(column, header, words);
  if (!stated) return undefined;
  return unitStatement(stated, readUnits(stated.text, words.units), words, 'every');
}

/** Units in brackets behind a column's titles, the lowest first. */
function unitsInTitles(
  { at, path }: BoundColumn,
  header: GridHeader,
  words: Vocabulary,
): readonly ContextStatement[] {
  return path.toReversed().flatMap((title) =>
    readLine([title]).phrases.flatMap((phrase) => {
      const reading = readPhrase(phrase, header.last.place(at), words);
      const isUnit = reading?.statement.field === 'unit' && (phrase.sort === 'labelled' || isKnown(reading));
      return isUnit ? [reading.statement] : [];
    }),
  );
}
