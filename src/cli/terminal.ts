import type { TextOptions } from '../report/index.js';
import type { Language } from '../model/words.js';
import type { Io, OutStream } from './io.js';

/** What a command line says of how text is to look. */
export interface Looks {
  readonly color?: boolean | undefined;
  readonly width?: number | undefined;
}

/** The columns of what goes to no terminal: lines of this length are read well, in a log as on paper. */
const WIDTH = 100;

/** How text is shown on a stream: as asked for, else as the terminal, COLUMNS and NO_COLOR have it. */
export function textOptions(
  looks: Looks,
  stream: OutStream,
  env: Io['env'],
  language: Language,
): TextOptions {
  return {
    language,
    width: looks.width ?? (stream.isTTY ? stream.columns : undefined) ?? columnsOf(env) ?? WIDTH,
    color: colored(looks, stream, env),
  };
}

/** COLUMNS, where it is a number of columns. */
function columnsOf(env: Io['env']): number | undefined {
  const columns = Number(env['COLUMNS']);
  return Number.isSafeInteger(columns) && columns > 0 ? columns : undefined;
}

/** An option wins over NO_COLOR, which wins over FORCE_COLOR, which wins over whether it is a terminal. */
function colored({ color }: Looks, stream: OutStream, env: Io['env']): boolean {
  if (color !== undefined) return color;
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
