import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lint } from '../../../src/lint/index.js';
import { LANGUAGES } from '../../../src/model/words.js';
import { resultJsonSchemas } from '../../../src/report/json-schema.js';
import type { LintFormat } from '../../../src/report/format-names.js';
import { LINT_RENDERERS } from '../../../src/report/formats.js';
import { planOf } from '../../support/rules.js';

const FOLDER = fileURLToPath(new URL('../../../fixtures/_plans/contradictory', import.meta.url));
const RESULT = lint(
  planOf(
    Object.fromEntries(readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')])),
  ),
);
const OPTIONS = { width: 100, color: false, quiet: false, summary: false, fails: () => false } as const;

function render(
  format: LintFormat,
  options: Partial<Parameters<(typeof LINT_RENDERERS)[LintFormat]>[2]> = {},
): Promise<string> {
  return LINT_RENDERERS[format](RESULT, 1, { ...OPTIONS, language: 'en', ...options });
}

describe('the JSON of a lint', () => {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(resultJsonSchemas().lint);

  test.each(LANGUAGES)('keeps to its schema: %s', async (language) => {
    validate(JSON.parse(await render('json', { language })));
    expect(validate.errors).toBeNull();
  });

  test('counts every code once, the gravest first', async () => {
    const shape = z.object({
      summary: z.object({
        codes: z.array(z.object({ code: z.string(), severity: z.string(), findings: z.int() })),
      }),
      findings: z.array(z.unknown()),
    });
    const { summary, findings } = shape.parse(JSON.parse(await render('json')));
    const codes = summary.codes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(summary.codes.reduce((all, each) => all + each.findings, 0)).toBe(findings.length);
    expect([...new Set(summary.codes.map(({ severity }) => severity))]).toEqual(['error', 'warning', 'info']);
  });
});

describe('the SARIF of a lint', () => {
  const shape = z.object({
    runs: z.tuple([
      z.object({
        automationDetails: z.object({ id: z.string() }),
        results: z.array(
          z.object({
            ruleId: z.string(),
            locations: z.array(z.unknown()).min(1),
            relatedLocations: z.array(z.unknown()).optional(),
            partialFingerprints: z.record(z.string(), z.string()),
          }),
        ),
      }),
    ]),
  });

  test('has the targets that are held against each other, and fingerprints of their own', async () => {
    const [run] = shape.parse(JSON.parse(await render('sarif'))).runs;
    expect(run.automationDetails.id).toBe('plancheck-lint/contradictory/');
    expect(run.results.length).toBe(RESULT.findings.length);
    const parts = run.results.find(({ ruleId }) => ruleId === 'lint-targets-conflict');
    expect(parts?.relatedLocations).toHaveLength(2);
    const prints = run.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('the table of a lint', () => {
  test('leaves out what is only incomplete, or counts findings by code, as asked', async () => {
    expect(await render('table')).toContain('[lint-no-value]');
    expect(await render('table', { quiet: true })).not.toContain('[lint-no-value]');
    expect(await render('table', { quiet: true })).toContain('[lint-idle-department]');
    const summary = await render('table', { summary: true });
    expect(summary).toContain('lint-idle-department 1,');
    expect(summary).toContain(' lint-no-value 1,');
    expect(summary).not.toContain('hint:');
  });

  test('has no line wider than the terminal', async () => {
    const lines = (await render('table', { width: 60 })).split('\n');
    expect(lines.filter((line) => line.length > 60 && !line.includes('_plans'))).toEqual([]);
  });
});

test('a violation and a concise line for each finding, at the files of the plan', async () => {
  const files = RESULT.findings.map(({ place }) => place?.file);
  const violations = z
    .array(z.object({ check_name: z.string(), location: z.object({ path: z.string() }) }))
    .parse(JSON.parse(await render('gitlab')));
  expect(violations.map(({ check_name }) => check_name)).toEqual(RESULT.findings.map(({ code }) => code));
  expect(violations.map(({ location }) => location.path)).toEqual(files);
  const lines = (await render('concise')).trimEnd().split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual(files);
});

test('an annotation for each finding', async () => {
  const lines = (await render('github')).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(RESULT.counts.error);
  expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(RESULT.counts.warning);
});
