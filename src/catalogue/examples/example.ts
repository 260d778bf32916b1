import type { Place } from '../../model/place.js';

/**
 * Input that raises the finding. Reports and plans are read by the program itself whenever the example is shown, so that
 * the message shown is the one it gives; what it would take a strange file system or a huge file to raise is told.
 */
export type Example<Arguments> = ReportExample | PlanExample | LintExample | ToldExample<Arguments>;

/** Stands before the place that a finding names; it is taken out before the example is read. */
export const MARK = '§';

/** Reports, validated against the example plan, and under waivers if there are any. */
export interface ReportExample {
  readonly sort: 'report';
  readonly files: readonly ExampleFile[];
  readonly asOf: string;
  /** The day from which reports are expected; none are where it is left out, so that none is missing. */
  readonly since?: string;
  readonly department?: string;
  readonly waivers?: ExampleFile;
}

/** The example plan with a fault in it: `to` stands where `from` stood or, without a `from`, makes a file of its own. */
export interface PlanExample {
  readonly sort: 'plan';
  readonly file: string;
  readonly from?: string;
  readonly to: string;
}

/** A plan that is sound, and is held against itself. */
export interface LintExample {
  readonly sort: 'lint';
  readonly files: readonly ExampleFile[];
}

/** What is typed or found on a disk, and what the program says then. */
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

/** The date of judgement of examples that do not say another. */
const AS_OF = '2022-07-31';

/** One report of the lines given, the first of them its header. */
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

/** A list of waivers, one a line, beside a report with nothing amiss. */
export function waivers(...lines: readonly string[]): ReportExample {
  const text = ['waivers:', ...lines.map((line) => `  - ${line}`)].map((line) => `${line}\n`).join('');
  return waiversFile(text);
}

/** A file of waivers beside a report with nothing amiss. */
export function waiversFile(text: string): ReportExample {
  return {
    ...report(['metric,period,value', 'investment,2022-06,1.2']),
    waivers: { name: 'waivers.yaml', text },
  };
}
