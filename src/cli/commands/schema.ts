import { EXIT, type ExitStatus } from '../../exit.js';
import { asWord } from '../options/parse.js';
import { SCHEMA_NAMES, schemaText } from '../schemas.js';
import type { Session } from '../session.js';

/** `plancheck schema [name]`: prints a JSON Schema; without a name, the names of all. */
export function runSchema(name: string | undefined, { io }: Session): ExitStatus {
  io.stdout.write(
    name === undefined
      ? SCHEMA_NAMES.map((each) => `${each}\n`).join('')
      : schemaText(asWord(SCHEMA_NAMES)(name, 'schema')),
  );
  return EXIT.complies;
}
