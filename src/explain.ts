import {
  MARK,
  type Example,
  type ExampleFile,
  type LintExample,
  type PlanExample,
  type ReportExample,
  type ToldExample,
} from './catalogue/examples/example.js';
import { EXAMPLE_PLAN } from './catalogue/examples/example-plan.js';
import {
  codesOf,
  explainCode,
  FINDING_STAGES,
  FINDINGS,
  type Finding,
  type FindingArguments,
  type FindingCode,
  type FindingStage,
} from './catalogue/findings.js';
import type { CodeSummary, ExampleText, Explained, ReadExample } from './explain-result.js';
import { readerFor } from './intake/index.js';
import { lint } from './lint/index.js';
import { parseDay, type Day } from './model/calendar.js';
import type { DepartmentId } from './model/ids.js';
import type { Plan } from './model/plan.js';
import { ok, type Result } from './model/result.js';
import { scopeOf } from './model/scope.js';
import { parsePlan } from './plan/parse.js';
import { validate } from './validate.js';
import { parseWaivers } from './waivers/load.js';
import type { Waiver } from './waivers/waiver.js';

/** Explains a code. Its example is run by the program itself, so that the message shown is the real one. */
export function explain(code: FindingCode): Explained {
  const { rule, remedy, example } = explainCode(code);
  return { ...summarise(code), rule, remedy, example: readExample(code, example) };
}

/** Summarises a code for a list. */
export function summarise(code: FindingCode): CodeSummary {
  const { severity } = FINDINGS[code];
  return { code, stage: stageOf(code), severity, meaning: explainCode(code).meaning };
}

/** The files of an example beside the example plan, by name; none if it is not run. */
export function exampleFiles(code: FindingCode): ReadonlyMap<string, string> {
  const { example } = explainCode(code);
  switch (example.sort) {
    case 'report':
      return new Map(filesOf(example).map(({ name, text }) => [name, unmarked(text)]));
    case 'lint':
      return new Map(example.files.map(({ name, text }) => [name, unmarked(text)]));
    case 'plan':
      return new Map([...faultyPlan(example)].map(([name, text]) => [name, unmarked(text)]));
    case 'told':
      return new Map();
  }
}

function stageOf(code: FindingCode): FindingStage {
  return FINDING_STAGES.find((stage) => codesOf(stage).includes(code)) ?? 'plan';
}

function readExample(code: FindingCode, example: Example<FindingArguments[FindingCode]>): ReadExample {
  switch (example.sort) {
    case 'report':
      return readReports(example);
    case 'plan':
      return readPlan(example);
    case 'lint':
      return readLint(example);
    case 'told':
      return { command: '', files: [], shown: example.shown, findings: [told(code, example)] };
  }
}

function told<Code extends FindingCode>(
  code: Code,
  { args, place }: ToldExample<FindingArguments[Code]>,
): Finding<Code> {
  return { code, args, place };
}

function readReports(example: ReportExample): ReadExample {
  const { files, department } = example;
  const plan = examplePlan();
  const waivers = readWaivers(example, plan);
  const departments = department === undefined ? undefined : [departmentOf(department, plan)];
  const read = readerFor(plan, departments && { scope: scopeOf(plan, departments) });
  const asOf = dayOf(example.asOf);
  const result = validate({
    plan,
    asOf,
    reports: files.map(({ name, text }) => read({ name, bytes: new TextEncoder().encode(unmarked(text)) })),
    departments,
    since: example.since === undefined ? asOf : dayOf(example.since),
    waivers: waivers.ok ? waivers.value : [],
  });
  return {
    command: commandOf(example),
    files: filesOf(example).map(textOf),
    shown: [],
    findings: waivers.ok ? result.findings : waivers.error,
  };
}

/** The reports of an example, and its waivers. */
function filesOf({ files, waivers }: ReportExample): readonly ExampleFile[] {
  return waivers === undefined ? files : [...files, waivers];
}

function readWaivers({ waivers }: ReportExample, plan: Plan): Result<readonly Waiver[], readonly Finding[]> {
  return waivers === undefined ? ok([]) : parseWaivers(unmarked(waivers.text), waivers.name, plan);
}

/** The command of a report example; without `since` no reports are due. */
function commandOf({ files, asOf, since = asOf, department, waivers }: ReportExample): string {
  const options = [
    ...(department === undefined ? [] : ['--department', department]),
    ...['--as-of', asOf, '--since', since],
    ...(waivers === undefined ? [] : ['--waivers', waivers.name]),
  ];
  return ['plancheck', 'validate', ...files.map(({ name }) => name), ...options].join(' ');
}

function readPlan(example: PlanExample): ReadExample {
  const files = [...faultyPlan(example)].map(([name, text]) => ({ name, text }));
  const parsed = parsePlan(files.map(({ name, text }) => ({ file: name, text: unmarked(text) })));
  return {
    command: '',
    files: files.filter(({ name }) => name === example.file).map(textOf),
    shown: [],
    findings: parsed.ok ? [] : parsed.error,
  };
}

/** Shows the marked file only; the other is the frame that any plan needs. */
function readLint({ files }: LintExample): ReadExample {
  const parsed = parsePlan(files.map(({ name, text }) => ({ file: name, text: unmarked(text) })));
  return {
    command: 'plancheck lint plan',
    files: files.filter(({ text }) => text.includes(MARK)).map(textOf),
    shown: [],
    findings: parsed.ok ? lint(parsed.value).findings : parsed.error,
  };
}

function faultyPlan({ file, from, to }: PlanExample): ReadonlyMap<string, string> {
  const text = EXAMPLE_PLAN.get(file) ?? '';
  return new Map([...EXAMPLE_PLAN, [file, from === undefined ? to : text.replace(from, () => to)]]);
}

let known: Plan | undefined;

function examplePlan(): Plan {
  const parsed = known ?? parsePlan([...EXAMPLE_PLAN].map(([file, text]) => ({ file, text })));
  if (!('ok' in parsed)) return parsed;
  if (!parsed.ok) throw new RangeError(`the example plan is not sound: ${JSON.stringify(parsed.error)}`);
  known = parsed.value;
  return parsed.value;
}

function textOf({ name, text }: ExampleFile): ExampleText {
  const at = text.indexOf(MARK);
  const before = text.slice(0, Math.max(0, at)).split('\n');
  const column = at === -1 ? undefined : (before.at(-1)?.length ?? 0) + 1;
  return { name, text: unmarked(text), line: before.length, column };
}

function unmarked(text: string): string {
  return text.replace(MARK, '');
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(text);
  return day;
}

function departmentOf(name: string, { departments }: Plan): DepartmentId {
  const found = [...departments.keys()].find((id) => id === name);
  if (found === undefined) throw new RangeError(name);
  return found;
}
