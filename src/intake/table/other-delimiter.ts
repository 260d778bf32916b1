import { isCompleteHeader } from './header.js';
import { DELIMITERS, type Delimiter } from './scan.js';
import type { FieldsTest } from './table.js';

interface OtherDelimiter {
  readonly delimiter: Delimiter;
  readonly isHeader: boolean;
}

/** Most fields of a row that is tested: a header with another delimiter has few commas. */
const MOST_JOINED = 40;

/** The other delimiter by which a row would be a header or a row of figures. */
export function otherDelimiter(
  fields: readonly string[],
  own: Delimiter | undefined,
  isRow: FieldsTest,
): OtherDelimiter | undefined {
  const text = own === undefined || fields.length > MOST_JOINED ? '' : fields.join(own);
  for (const delimiter of DELIMITERS) {
    if (delimiter === own || !text.includes(delimiter)) continue;
    const cells = text.split(delimiter).map(unquoted);
    if (isCompleteHeader(cells)) return { delimiter, isHeader: true };
    if (isRow(cells)) return { delimiter, isHeader: false };
  }
  return undefined;
}

function unquoted(field: string): string {
  return field.replace(/^\s*"(.*)"\s*$/u, '$1');
}
