import { z } from 'zod';
import { auditRecordShape, auditShape } from './audit/shape.js';
import { checkShape } from './check/shape.js';
import { explainShape } from './explain/shape.js';
import { lintShape } from './lint/shape.js';
import { layoutTestShape } from './layout/shape.js';
import { ndjsonShape } from './reported/ndjson-shape.js';
import { targetsShape } from './targets/shape.js';
import { traceShape } from './trace/shape.js';
import { validateShape } from './validate/shape.js';

/** JSON Schemas of the reports, by command. */
export function resultJsonSchemas(): Readonly<
  Record<
    | 'audit'
    | 'audit-record'
    | 'check'
    | 'explain'
    | 'layout-test'
    | 'lint'
    | 'record'
    | 'targets'
    | 'trace'
    | 'validate',
    object
  >
> {
  return {
    audit: jsonSchema(auditShape),
    'audit-record': jsonSchema(auditRecordShape),
    check: jsonSchema(checkShape),
    explain: jsonSchema(explainShape),
    lint: jsonSchema(lintShape),
    'layout-test': jsonSchema(layoutTestShape),
    record: jsonSchema(ndjsonShape),
    targets: jsonSchema(targetsShape),
    trace: jsonSchema(traceShape),
    validate: jsonSchema(validateShape),
  };
}

/** Lossless numbers become plain numbers. */
function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: output }) => {
      if (zodSchema._zod.def.type === 'custom' && output.type === undefined) output.type = 'number';
      if (output.maximum === Number.MAX_SAFE_INTEGER) delete output.maximum;
      if (output.minimum === Number.MIN_SAFE_INTEGER) delete output.minimum;
    },
  });
}
