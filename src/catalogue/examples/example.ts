import type { Place } from '../../model/place.js';

/**
 * Input that raises the finding. Reports and plans are run by the program whenever the example is shown, so
 * that the message is the real one. Examples that need a special file system or a huge file are not run.
 */
export type Example<Arguments> = ReportExample | PlanExample | LintExample | ToldExample<Arguments>;

/** Marks the place that a finding names; removed before the example is read. */
export const MARK = '§';

/** Reports, validated against the example plan, perhaps with waivers. */
export interface ReportExample {
  readonly sort: 'report';
  readonly files: readonly ExampleFile[];
  readonly asOf: string;
  /** First day for which reports are expected; if left out, none are. */
  readonly since?: string;
  readonly department?: string;
  readonly waivers?: ExampleFile;
}

/** The example plan with a fault: `to` replaces `from`, or is a file of its own. */
export interface PlanExample {
  readonly sort: 'plan';
  readonly file: string;
  readonly from?: string;
  readonly to: string;
}

/** A valid plan to lint. */
export interface LintExample {
  readonly sort: 'lint';
  readonly files: readonly ExampleFile[];
}

/** An example that is not run: its input, and the finding to show. */
export interface ToldExample<Arguments> {
  readonly sort: 'told';
  readonly shown: readonly string[];
  readonly args: Arguments;
  readonly place?: Place;
}

export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** Default date of judgement of examples. */
const AS_OF = '2022-07-31';

/** A report of these lines, the first of them its header. */
export function report(
  lines: readonly string[],
  options: Partial<Pick<ReportExample, 'asOf' | 'since' | 'department'>> = {},
): ReportExample {
  return reports([{ name: 'report.csv', text: lines.map((line) => `${line}\n`).join('') }], options);
}

export function reports(
  files: readonly ExampleFile[],
  options: Partial<Pick<ReportExample, 'asOf' | 'since' | 'department'>> = {},
): ReportExample {
  return { sort: 'report', files, asOf: AS_OF, ...options };
}

/** Waivers, one a line, beside a report without faults. */
export function waivers(...lines: readonly string[]): ReportExample {
  const text = ['waivers:', ...lines.map((line) => `  - ${line}`)].map((line) => `${line}\n`).join('');
  return waiversFile(text);
}

/** A file of waivers beside a report without faults. */
export function waiversFile(text: string): ReportExample {
  return {
    ...report(['metric,period,value', 'investment,2022-06,1.2']),
    waivers: { name: 'waivers.yaml', text },
  };
}
