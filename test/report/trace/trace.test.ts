import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TraceResult } from '../../../src/model/trace.js';
import { LANGUAGES } from '../../../src/model/words.js';
import { loadPlan } from '../../../src/plan/load.js';
import { TRACE_FORMATS } from '../../../src/report/format-names.js';
import { renderTraceHtml } from '../../../src/report/trace/html.js';
import { renderTraceJson } from '../../../src/report/trace/json.js';
import { renderTraceTable } from '../../../src/report/trace/table.js';
import { resultJsonSchemas } from '../../../src/report/json-schema.js';
import { trace } from '../../../src/trace/index.js';

const RENDERERS = { table: renderTraceTable, json: renderTraceJson, html: renderTraceHtml };

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures');
const OPTIONS = { width: 100, color: false, quiet: false };
let result: TraceResult;

beforeAll(async () => {
  const plan = await loadPlan(join(FIXTURES, 'trace-zh/plan'));
  if (!plan.ok) throw new Error('the plan should be sound');
  const text = readFileSync(join(FIXTURES, 'trace-page/document.txt'), 'utf8');
  result = trace(plan.value, { file: '<x>.txt', text, encoding: 'utf-8', assumed: false });
});

it.each(LANGUAGES)('the JSON in %s keeps to its schema', (language) => {
  const json: unknown = JSON.parse(renderTraceJson(result, 1, { ...OPTIONS, language }));
  const validate = new Ajv2020({ allErrors: true }).compile(resultJsonSchemas().trace);
  validate(json);
  expect(validate.errors).toBeNull();
  expect(validate({ ...(json as object), status: 'bad' })).toBe(false);
});

describe('the page', () => {
  const page = (): string => renderTraceHtml(result, 1, { ...OPTIONS, language: 'zh' });

  it('escapes the document and its name', () => {
    expect(page()).not.toContain('<b>');
    expect(page()).not.toContain('<x>');
    expect(page()).toContain('&lt;b&gt;');
  });

  it('needs nothing but itself', () => {
    expect(page()).not.toMatch(/<script|<link|<img|https?:|url\(|@import/u);
    expect(page()).toContain("default-src 'none'");
  });

  it('has every mark once on each side', () => {
    const count = result.passages.flatMap(({ marks }) => marks).length;
    expect(page().match(/<mark id="m\d+"/gu)).toHaveLength(count);
    expect(page().match(/<li class="\w+" value="\d+">/gu)).toHaveLength(count);
  });
});

it.each(TRACE_FORMATS)('%s gives the same bytes again', (format) => {
  const render = (): string => RENDERERS[format](result, 1, { ...OPTIONS, language: 'en' });
  expect(render()).toBe(render());
  expect(render()).not.toMatch(/undefined/u);
});
