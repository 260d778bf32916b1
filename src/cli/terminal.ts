import type { TextOptions } from '../report/index.js';
import type { Language } from '../model/words.js';
import type { Io, OutStream } from './io.js';

/** Colour and width as the command line asks for them. */
export interface Looks {
  readonly color?: boolean | undefined;
  readonly width?: number | undefined;
}

/** Default width in columns of output that goes to no terminal. */
const WIDTH = 100;

/** Width and colour of text on a stream: as asked for, else from the terminal, COLUMNS and NO_COLOR. */
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

/** COLUMNS if it is a positive whole number. */
function columnsOf(env: Io['env']): number | undefined {
  const columns = Number(env['COLUMNS']);
  return Number.isSafeInteger(columns) && columns > 0 ? columns : undefined;
}

/** An option wins over NO_COLOR, which wins over FORCE_COLOR, which wins over the terminal. */
function colored({ color }: Looks, stream: OutStream, env: Io['env']): boolean {
  if (color !== undefined) return color;
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
