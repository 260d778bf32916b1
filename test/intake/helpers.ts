import { readerFor, type Intake, type Room } from '../../src/intake/index.js';
import { formatDay } from '../../src/model/calendar.js';
import { plain } from '../../src/model/decimal.js';
import type { Observation } from '../../src/model/observation.js';
import type { Result } from '../../src/model/result.js';
import { PLAN } from './plan.js';

const read = readerFor(PLAN);

/** Reads bytes, or text as UTF-8, as the report `r.csv`. */
export function intake(content: string | Uint8Array, room?: Room): Intake {
  return read({ name: 'r.csv', bytes: typeof content === 'string' ? Buffer.from(content) : content }, room);
}

/** The findings in short: code, line and column. */
export function told(result: Intake): readonly string[] {
  return result.findings.map(({ code, place }) =>
    [code, place?.line, place?.column].filter((part) => part !== undefined).join(' '),
  );
}

/** An observation in short. */
export function brief(one: Observation): string {
  const figure = one.sort === 'quantity' ? `${plain(one.value)} ${one.basis}` : one.stage;
  return `${one.metric} ${one.region} ${formatDay(one.period.start)}..${formatDay(one.period.end)} ${figure}`;
}

/** The value of a result, or the code and reason of its problem. */
export function outcome<T>(result: Result<T, { readonly code: string; readonly args: object }>): T | string {
  if (result.ok) return result.value;
  const { code, args } = result.error;
  return 'reason' in args && typeof args.reason === 'string' ? `${code} ${args.reason}` : code;
}

/** Full-width forms of printable ASCII: written this way so that no editor or tool turns them back. */
export function wide(text: string): string {
  return text
    .replace(/[!-~]/gu, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');
}
