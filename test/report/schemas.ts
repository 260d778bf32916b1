import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

/** The official schemas of the formats that have one. */

const require = createRequire(import.meta.url);
const SARIF_SCHEMA: unknown = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** The schema is of draft 04, which says `id` for `$id`; all else in it means the same today. */
function laterDraft(schema: unknown): object {
  if (typeof schema !== 'object' || schema === null) throw new TypeError('not a schema');
  const { id, $schema, ...rest } = schema as Record<string, unknown>;
  if (typeof id !== 'string' || !String($schema).includes('draft-04')) throw new TypeError('another draft');
  return rest;
}

// One of its patterns is none in the stricter syntax.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
formats.default(ajv, ['uri', 'uri-reference', 'date-time']);
const validateSarif = ajv.compile(laterDraft(SARIF_SCHEMA));

/** What is wrong with a log by the schema of SARIF 2.1.0, its formats of addresses and dates included. */
export function sarifProblems(json: string): unknown {
  return validateSarif(JSON.parse(json)) ? [] : validateSarif.errors;
}

const JUNIT_SCHEMA = readFileSync(new URL('schemas/jenkins-junit.xsd', import.meta.url), 'utf8');

/** What is wrong with test reports by the schema that Jenkins reads them by. */
export async function junitProblems(...texts: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: texts.map((contents, at) => ({ fileName: `report-${at}.xml`, contents })),
    schema: JUNIT_SCHEMA,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
