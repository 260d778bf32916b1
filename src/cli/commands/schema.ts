import { EXIT } from '../../exit.js';
import { ok } from '../../model/result.js';
import { isSchemaName, SCHEMA_NAMES, schemaText } from '../schemas.js';
import { wordOption } from '../select.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck schema [name]`: a JSON Schema for editors and programs; without a name, which there are. */
export function runSchema(name: string | undefined, { io }: Session): Outcome {
  if (name === undefined) {
    io.stdout.write(SCHEMA_NAMES.map((each) => `${each}\n`).join(''));
    return ok(EXIT.complies);
  }
  if (isSchemaName(name)) {
    io.stdout.write(schemaText(name));
    return ok(EXIT.complies);
  }
  const refused = wordOption('schema', name, SCHEMA_NAMES);
  return refused.ok ? ok(EXIT.complies) : refused;
}
