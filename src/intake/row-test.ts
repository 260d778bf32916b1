import type { Table } from './cells.js';
import type { Header } from './header.js';
import type { FieldsTest } from './table.js';

/** A line inside a quoted field that has a metric of the plan where the table has its metrics is a row of the table. */
export function rowTest({ words, header }: Table): FieldsTest {
  const [metric = 0, period = 0, value = 0] = fieldsOf(header);
  return (cells) => cells.length > Math.max(metric, period, value) && words.metrics(cells[metric] ?? '').ok;
}

function fieldsOf({ columns }: Header): readonly (number | undefined)[] {
  return (['metric', 'period', 'value'] as const).map((column) => columns.get(column));
}
