import fc from 'fast-check';
import type { CheckResult } from '../../src/check-result.js';
import type { Finding } from '../../src/catalogue/findings.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { DepartmentId } from '../../src/model/ids.js';
import type { Bilingual } from '../../src/model/words.js';
import type { ReportOptions } from '../../src/report/kit/options.js';
import type { Completeness, ValidateResult } from '../../src/validate-result.js';
import { PLAN, RESULT, TARGETS } from './sample.js';

/** Results in which every text that comes of a file is one that somebody chose to do harm. */

export const OPTIONS: ReportOptions = {
  language: 'en',
  width: Infinity,
  color: false,
  quiet: false,
  fails: ({ verdict }) => verdict === 'missed',
  summary: false,
};

/** What formats are attacked with. */
const ATTACKS: readonly string[] = [
  '=1+1',
  '-2+3',
  '+cmd|calc!A0',
  '@SUM(1)',
  '=',
  '"',
  ',',
  ';',
  "'",
  '|',
  '\\',
  '`',
  '<b>',
  '</td><script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&#64;',
  '%0A',
  '%',
  '::error::x',
  '::',
  ':100:',
  ':+1:',
  ':white_check_mark:',
  '##[error]',
  '[a](http://e.example)',
  '![a](b)',
  'www.e.example',
  'https://e.example',
  'a@e.example',
  '@octocat',
  '#1',
  'GH-1',
  '**a**',
  '_a_',
  '~~a~~',
  '$x$',
  '1. a',
  '- a',
  '# a',
  '> a',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ud800',
  '\ufffe',
  '\uffff',
  '{0}',
  '__proto__',
  'constructor',
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
);

export function finding(text: string, file = text): Finding {
  return {
    code: 'row-unknown-metric',
    args: { found: text, nearest: text },
    place: { file, line: 2, column: 3 },
  };
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}

/** A check of a plan and of reports that hold this text wherever they can. */
export function hostileCheck(text: string, file = text): CheckResult {
  const target = { ...TARGETS.total, title: both(text), clause: text, place: { file, line: 1, column: 1 } };
  const [departmentId] = TARGETS.total.departments;
  const [first] = RESULT.inputs;
  if (!first || !departmentId) throw new Error('the sample is empty');
  return {
    ...RESULT,
    plan: {
      ...PLAN,
      title: both(text),
      departments: new Map(PLAN.departments).set(departmentId, {
        id: departmentId,
        title: both(text),
        aliases: [],
        place: { file, line: 1, column: 1 },
      }),
      tasks: PLAN.tasks.map((task) => ({ ...task, title: both(text) })),
      targets: [target],
    },
    inputs: [{ ...first, file }],
    assessments: RESULT.assessments.map((assessment): Assessment =>
      assessment.target.id === target.id ? { ...assessment, target, verdict: 'missed' } : assessment,
    ),
    findings: [finding(text, file), { ...finding(text, file), place: undefined }],
  };
}

const MONTH: Omit<Completeness, 'department' | 'month'> = {
  year: 2022,
  expected: 2,
  received: 1,
  onTime: 0,
  late: 1,
  undated: 0,
  missing: 1,
  awaited: 0,
};

export function hostileValidation(text: string, file = text): ValidateResult {
  const { plan, asOf, inputs, findings } = hostileCheck(text, file);
  const departments: readonly DepartmentId[] = [...plan.departments.keys()];
  return {
    plan,
    asOf,
    inputs,
    findings,
    departments: departments.slice(0, 1),
    completeness: departments.map((department) => ({ ...MONTH, department, month: 2 })),
    counts: { error: 4, warning: 0, info: 0 },
    unlisted: 2,
    ignored: 1,
    waived: 0,
  };
}
