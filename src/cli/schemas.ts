import { layoutJsonSchemas } from '../layouts/schema.js';
import { planJsonSchemas } from '../plan/schema.js';
import { resultJsonSchemas } from '../report/json-schema.js';
import { configJsonSchema } from './config/file.js';
import { waiversJsonSchema } from '../waivers/schema.js';

/** JSON Schemas by name: of the files that users write, and of JSON results. */
const SCHEMAS = {
  ...planJsonSchemas(),
  ...layoutJsonSchemas(),
  waivers: waiversJsonSchema(),
  config: configJsonSchema(),
  ...resultJsonSchemas(),
};

export type SchemaName = keyof typeof SCHEMAS;

function isSchemaName(word: string): word is SchemaName {
  return Object.hasOwn(SCHEMAS, word);
}

export const SCHEMA_NAMES: readonly SchemaName[] = Object.keys(SCHEMAS).filter(isSchemaName);

/** A schema as shipped in `schemas/`. */
export function schemaText(name: SchemaName): string {
  return `${JSON.stringify(SCHEMAS[name], null, 2)}\n`;
}
