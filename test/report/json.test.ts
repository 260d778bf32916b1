import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/check-result.js';
import { ONE, quotient } from '../../src/model/decimal.js';
import type { Observation } from '../../src/model/observation.js';
import type { Target } from '../../src/model/plan.js';
import { renderCheckJson } from '../../src/report/check/json.js';
import { resultJsonSchemas } from '../../src/report/json-schema.js';
import { renderTargetsJson } from '../../src/report/targets/json.js';
import { renderWhyJson } from '../../src/report/why/json.js';
import { caseFolders, expectedOf, hasCase, readCase } from '../support/cases.js';
import { assessed, atLeast, decimal, measured, PLAN, RESULT, TARGETS, unit } from './sample.js';

const SCHEMAS = resultJsonSchemas();

function problems(name: keyof typeof SCHEMAS, json: string): unknown {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(SCHEMAS[name]);
  return validate(JSON.parse(json)) ? [] : validate.errors;
}

function check(target: Target, actual: string, name = '亿元'): string {
  const requirement =
    'requirement' in target && target.requirement?.comparator === 'at-least'
      ? target.requirement
      : atLeast('1');
  const result: CheckResult = {
    ...RESULT,
    assessments: [assessed(target, 'behind', measured(actual, requirement, name))],
  };
  return renderCheckJson(result, 1, { language: 'en' });
}

describe('the JSON of a check', () => {
  const json = renderCheckJson(RESULT, 2, { language: 'en' });

  it('keeps to its schema', () => {
    expect(problems('check', json)).toEqual([]);
  });

  it('keeps to its schema where figures stand in sheets', () => {
    const inSheet = <Item extends { readonly observation: Observation }>(item: Item): Item => ({
      ...item,
      observation: { ...item.observation, place: { ...item.observation.place, sheet: '表一' } },
    });
    const assessments = RESULT.assessments.map((each) => ({
      ...each,
      evidence: each.evidence.map(inSheet),
      leftOut: each.leftOut.map(inSheet),
    }));
    const sheets = renderCheckJson({ ...RESULT, assessments }, 2, { language: 'en' });
    expect(sheets.match(/"sheet": "表一"/gu)).toHaveLength(
      assessments.reduce((all, { evidence, leftOut }) => all + evidence.length + leftOut.length, 0),
    );
    expect(problems('check', sheets)).toEqual([]);
  });

  it('is told by the schema from what is not', () => {
    expect(problems('check', json.replace('"verdict": "behind"', '"verdict": "late"'))).not.toEqual([]);
    expect(problems('check', json.replace('"kind": "total",', ''))).not.toEqual([]);
    expect(problems('check', json.replace('"asOf"', '"as-of"'))).not.toEqual([]);
    expect(problems('check', json.replace('"actual": 620,', '"actual": true,'))).not.toEqual([]);
  });

  it('is indented and ends with a newline', () => {
    expect(json.startsWith('{\n  "plan": {\n    "id": "sample",')).toBe(true);
    expect(json.endsWith('}\n')).toBe(true);
  });

  it('has the fields in the order in which they are documented, and leaves out those that do not apply', () => {
    const parsed = JSON.parse(json) as {
      assessments: Record<string, unknown>[];
      inputs: Record<string, unknown>[];
    };
    expect(Object.keys(parsed)).toEqual([
      'plan',
      'asOf',
      'inputs',
      'summary',
      'assessments',
      'findings',
      'status',
    ]);
    expect(Object.keys(parsed.assessments[2] ?? {})).toEqual([
      ...[
        'target',
        'clause',
        'task',
        'title',
        'kind',
        'verdict',
        'actual',
        'least',
        'greatest',
        'required',
        'comparator',
        'upper',
        'unit',
      ],
      ...[
        'completion',
        'pace',
        'gap',
        'due',
        'dueIs',
        'daysLeft',
        'cutOff',
        'strength',
        'departments',
        'parts',
      ],
      ...['because', 'evidence', 'leftOut'],
    ]);
    const milestone = parsed.assessments.find(({ kind }) => kind === 'milestone');
    expect(milestone).toMatchObject({ actual: 'started', required: 'completed', daysLeft: -30 });
    expect(milestone).not.toHaveProperty('unit');
    expect(milestone).not.toHaveProperty('comparator');
    expect(parsed.inputs[0]).not.toHaveProperty('encoding');
  });

  it('counts each verdict, by strength and by lead department', () => {
    const { summary } = JSON.parse(json) as { summary: Record<string, unknown> };
    expect(summary).toMatchObject({
      targets: 9,
      verdicts: { missed: 2, 'no-data': 0, met: 1 },
      firm: { met: 0 },
      aspirational: { met: 1, missed: 0 },
      departments: [
        { id: 'commerce', zh: '市商务局', en: 'Commerce Bureau', targets: 3 },
        { id: 'transport' },
        { id: 'health' },
      ],
      findings: { error: 1, warning: 1, info: 0 },
    });
  });

  it('says what was used, subtracted and left out', () => {
    const { assessments } = JSON.parse(json) as { assessments: Record<string, unknown>[] };
    expect(assessments[1]).toMatchObject({
      evidence: [{ file: 'reports/商务.csv', line: 2, column: 4 }, { line: 3 }, { line: 4, minus: true }],
      leftOut: [
        { file: 'reports/商务.csv', line: 5, because: 'superseded by reports/商务.csv:2' },
        { file: 'reports/商务.csv', line: 6, because: 'after the date of judgement' },
      ],
    });
  });

  it('differs between languages in its sentences alone', () => {
    const zh = JSON.parse(renderCheckJson(RESULT, 2, { language: 'zh' })) as CheckResult;
    const en = JSON.parse(json) as CheckResult;
    const bare = (result: CheckResult): unknown =>
      JSON.parse(
        JSON.stringify(result, (key, value: unknown) =>
          ['because', 'message', 'hint'].includes(key) ? '' : value,
        ),
      );
    expect(bare(zh)).toEqual(bare(en));
    expect(zh).not.toEqual(en);
  });
});

describe('numbers in JSON', () => {
  const sum = decimal('0.1').plus(decimal('0.2')).toFixed();
  it.each([
    sum,
    '1234567890123456789012345678901234567890',
    '12345678901234567890.12345678901234567891',
    '0.00000001',
    '100000000000000000000000',
  ])('keep every digit of %s', (value) => {
    const json = check(TARGETS.total, value);
    expect(json).toContain(`"actual": ${value},`);
    const parsed = parse(json) as { assessments: { actual: { value: string } }[] };
    expect(parsed.assessments[0]?.actual.value).toBe(value);
    expect(problems('check', json)).toEqual([]);
  });

  it('have six decimals where a division does not terminate, and are not rounded up to what is required', () => {
    const third = quotient(ONE, decimal('3'), 40);
    const part = {
      ...measured('1', atLeast('3'), '%'),
      actual: { sort: 'quantity', value: third, unit: unit('%') } as const,
    };
    const result = { ...RESULT, assessments: [assessed(TARGETS.share, 'behind', { ...part, gap: third })] };
    const json = renderCheckJson(result, 1, { language: 'en' });
    expect(json).toContain('"actual": 0.333333,');
    expect(json).toContain('"completion": 0.333333,');
    expect(json).toContain('"gap": 0.333333,');
  });

  it('never show a completion that is short as whole', () => {
    expect(check(TARGETS.total, '1449.999999999')).toContain('"completion": 0.999999,');
    expect(check(TARGETS.total, '1450')).toContain('"completion": 1,');
  });
});

describe('untrusted text in JSON', () => {
  it('is the same text, written so that a terminal does not obey it', () => {
    const evil = '\u001b[2J\u202e坏\u009b"\n';
    const plan = { ...PLAN, title: { zh: evil, en: evil } };
    const json = renderCheckJson({ ...RESULT, plan }, 2, { language: 'zh' });
    // eslint-disable-next-line no-control-regex
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(JSON.parse(json)).toMatchObject({ plan: { title: { zh: evil } } });
  });
});

describe('the JSON of targets', () => {
  const json = renderTargetsJson(PLAN, PLAN.targets);
  const { targets } = JSON.parse(json) as { targets: Record<string, unknown>[] };
  const of = (id: string): Record<string, unknown> => targets.find((target) => target['id'] === id) ?? {};

  it('keeps to its schema', () => {
    expect(problems('targets', json)).toEqual([]);
  });

  it('has of each kind what it asks for, and nothing else', () => {
    expect(of('t1-investment')).toEqual({
      id: 't1-investment',
      clause: '二(一)1',
      title: { zh: '三年工业投资总额', en: 'Industrial investment over three years' },
      kind: 'total',
      metric: 'investment',
      comparator: 'at-least',
      value: 1450,
      unit: '亿元',
      from: '2021-01-01',
      due: '2023-12-31',
      dueIs: 'printed',
      strength: 'firm',
      wording: '完成',
      departments: [
        { id: 'commerce', zh: '市商务局', en: 'Commerce Bureau' },
        { id: 'transport', zh: '市交通局', en: 'Transport Bureau' },
      ],
      readings: [
        { zh: '三年合计', en: 'The sum of three years' },
        { zh: '末年当年', en: 'The last year alone' },
      ],
      note: { zh: '基数不详', en: 'The base is not known' },
    });
    expect(of('t1-projects')).toMatchObject({
      comparator: 'between',
      value: 200,
      upper: 220,
      years: [2021, 2022, 2023],
    });
    expect(of('t1-share')).toMatchObject({ part: 'investment', whole: 'all-investment' });
    expect(of('t3-homes')).toMatchObject({ population: 'counties', comparator: 'every' });
    expect(of('t3-homes')).not.toHaveProperty('value');
    expect(of('t2-east')).toMatchObject({ project: 'east-road', stage: 'completed' });
    expect(of('t2-count')).toMatchObject({
      projects: ['east-road', 'west-road'],
      stage: 'completed',
      dueIs: 'implied',
    });
    expect(of('t0-bulletin')).toMatchObject({ interval: 'month', from: '2021-01-01', departments: [] });
    expect(of('t3-beds')).toMatchObject({ unknown: ['baseline'] });
  });

  it('names the region where it is not the whole area, and the figures that are no targets', () => {
    const [target] = (
      JSON.parse(renderTargetsJson(PLAN, [{ ...TARGETS.total, region: 'north' as never }])) as {
        targets: unknown[];
      }
    ).targets;
    expect(target).toMatchObject({ region: 'north' });
    expect(of('t1-investment')).not.toHaveProperty('region');
    expect(JSON.parse(json)).toMatchObject({
      figuresThatAreNoTargets: [{ clause: '二(一)1', figure: '4G' }],
    });
  });

  it('has a tolerance, and no value where the plan does not give it', () => {
    const about = {
      comparator: 'about',
      value: decimal('65'),
      tolerance: decimal('0.10000000000000000001'),
    } as const;
    const text = renderTargetsJson(PLAN, [
      { ...TARGETS.level, requirement: about, comparator: 'about' },
      { ...TARGETS.level, requirement: undefined, unknown: ['value'] },
    ]);
    expect(text).toContain('"tolerance": 0.10000000000000000001,');
    expect(problems('targets', text)).toEqual([]);
    expect((JSON.parse(text) as { targets: unknown[] }).targets[1]).not.toHaveProperty('value');
  });
});

describe('the JSON of why', () => {
  it('has every figure with its origin, and what stands instead of those left out', () => {
    const assessment = RESULT.assessments[1];
    if (!assessment) throw new Error('the sample has no such assessment');
    const why = JSON.parse(renderWhyJson(assessment, RESULT, { language: 'en' })) as Record<string, unknown>;
    expect(why).toMatchObject({
      target: { id: 't1-investment' },
      rule: 'Industrial investment from 2021-01-01 to 2023-12-31 must add up to at least 1,450 亿元',
      assessment: { target: 't1-investment', verdict: 'behind' },
      reckoned: '300.1 + 320.2 − 0.3 = 620 亿元',
      figures: [
        {
          metric: 'investment',
          region: 'area',
          period: { start: '2022-01-01', end: '2022-01-31' },
          value: 300.1,
          unit: '亿元',
          basis: 'period',
          reported: '300.1亿元',
          department: 'commerce',
          submitted: '2022-02-05T09:30:00',
          file: 'reports/商务.csv',
          line: 2,
          column: 4,
        },
        {},
        { minus: true },
      ],
      leftOut: [
        { code: 'superseded', by: { file: 'reports/商务.csv', line: 2, column: 4 } },
        { code: 'after-as-of', because: 'after the date of judgement' },
      ],
      findings: [{ code: 'figure-contradicted' }],
    });
  });
});

/** The schema of what a command prints as JSON. */
const SCHEMA_OF: Readonly<Record<string, keyof typeof SCHEMAS>> = {
  audit: 'audit',
  check: 'check',
  explain: 'explain',
  layout: 'layout-test',
  lint: 'lint',
  targets: 'targets',
  trace: 'trace',
  validate: 'validate',
};

describe('what the fixtures print', () => {
  const cases = caseFolders()
    .filter(hasCase)
    .map(readCase)
    .filter(({ files, args: [command = ''] }) => files.stdout === 'stdout.json' && command in SCHEMA_OF);

  it.each(cases.map((each) => [each.name, each] as const))('%s keeps to its schema', (_name, each) => {
    const [command = ''] = each.args;
    const name = SCHEMA_OF[command] ?? 'check';
    const printed = expectedOf(each, 'stdout');
    expect(printed === '' ? [] : problems(name, printed)).toEqual([]);
  });
});

describe('the schemas that are checked in', () => {
  it.each(['check', 'targets'] as const)('%s is the generated one', (name) => {
    const text = readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
    expect(text).toBe(`${JSON.stringify(SCHEMAS[name], undefined, 2)}\n`);
  });
});
