import { describeFinding } from '../../../src/catalogue/findings.js';
import type { Intake } from '../../../src/intake/index.js';
import { formatDay, yearOf } from '../../../src/model/calendar.js';
import { plain } from '../../../src/model/decimal.js';
import type { Observation } from '../../../src/model/observation.js';
import { METRICS, PLAN_START } from './plan.js';

/** All that decides what a figure means. */
interface Meaning {
  readonly metric: string;
  readonly region: string;
  /** The days that it tells of, `from..to`: for a rate or a stock the last one alone. */
  readonly span: string;
  /** In the base unit of its dimension: a decimal without trailing zeros. */
  readonly amount: string;
  readonly department: string | undefined;
  readonly submitted: string | undefined;
}

/** A figure that was written down, and where. */
export interface Figure extends Meaning {
  readonly sheet: string;
  readonly line: number;
  /** The line that its table begins at: what decides of it stands from here on. */
  readonly from: number;
  /** Whether others stand in its line, each of days of its own. */
  readonly among?: boolean;
}

/** What became of a figure that was written. */
export type Fate =
  | { readonly fate: 'read' }
  /** Not read, or read otherwise, and an error says so: in its line, in one that decides of it, or of the whole file. */
  | { readonly fate: 'refused'; readonly codes: readonly string[] }
  | { readonly fate: 'lost' }
  | { readonly fate: 'changed'; readonly parts: readonly string[] };

export interface Outcome {
  /** As many as there are figures, in their order. */
  readonly fates: readonly Fate[];
  /** Figures that were read where none was written. */
  readonly invented: readonly string[];
}

/** Holds what was read against what was written. A workbook with one sheet names none in its places. */
export function outcome(written: readonly Figure[], intake: Intake, firstSheet: string): Outcome {
  const lines = new Map(written.map((figure) => [`${figure.sheet}:${figure.line}`, figure]));
  const keyOf = (line: string, { span }: Pick<Meaning, 'span'>): string =>
    lines.get(line)?.among === true ? `${line} ${span}` : line;
  const keys = new Set(written.map((figure) => keyOf(`${figure.sheet}:${figure.line}`, figure)));
  const read = new Map<string, Meaning>();
  const invented: string[] = [];
  for (const observation of intake.observations) {
    const meaning = meaningOf(observation);
    const key = keyOf(`${observation.place.sheet ?? firstSheet}:${observation.place.line}`, meaning);
    if (read.has(key) || !keys.has(key)) invented.push(`${key} ${Object.values(meaning).join(' ')}`);
    read.set(key, meaning);
  }
  const fates = written.map((figure): Fate => {
    const meaning = read.get(keyOf(`${figure.sheet}:${figure.line}`, figure));
    const parts = meaning && differences(figure, meaning);
    if (parts?.length === 0) return { fate: 'read' };
    const codes = intake.findings
      .filter((finding) => isTold(finding, intake.input.file, figure, firstSheet, lines))
      .map(({ code }) => code);
    if (codes.length > 0) return { fate: 'refused', codes };
    return parts ? { fate: 'changed', parts } : { fate: 'lost' };
  });
  return { fates, invented };
}

/** Whether a finding says that a figure was not read. */
function isTold(
  finding: Intake['findings'][number],
  file: string,
  figure: Figure,
  firstSheet: string,
  lines: ReadonlyMap<string, Figure>,
): boolean {
  const { line, sheet = firstSheet } = finding.place ?? { file: '' };
  const { severity } = describeFinding(finding, 'en');
  // A layout's own line may be what keeps its figures from being read.
  if (finding.place?.file !== file) return severity === 'error';
  // That a sheet is not read at all is a warning about the file.
  if (line === undefined && finding.code === 'file-unread-sheets')
    return finding.args.sheets.includes(figure.sheet);
  if (line === undefined)
    return severity === 'error' || (severity === 'warning' && figure.sheet !== firstSheet);
  if (severity !== 'error' || sheet !== figure.sheet) return false;
  const above = line >= figure.from && line < figure.line && !lines.has(`${sheet}:${line}`);
  return line === figure.line || above || (finding.code === 'table-stated-below' && line > figure.line);
}

function differences(figure: Figure, meaning: Meaning): readonly string[] {
  const parts = ['metric', 'region', 'span', 'amount', 'department', 'submitted'] as const;
  return parts
    .filter((part) => meaning[part] !== figure[part])
    .map((part) => `${part} ${meaning[part] ?? 'none'} instead of ${figure[part] ?? 'none'}`);
}

function meaningOf(one: Observation): Meaning {
  const end = formatDay(one.period.end);
  const starts = {
    period: formatDay(one.period.start),
    ytd: `${yearOf(one.period.end)}-01-01`,
    cumulative: PLAN_START,
  };
  const flow = METRICS.find(({ id }) => id === one.metric)?.type === 'flow';
  return {
    metric: one.metric,
    region: one.region,
    span: flow && one.sort === 'quantity' ? `${starts[one.basis]}..${end}` : end,
    amount: one.sort === 'quantity' ? plain(one.value) : one.stage,
    department: one.department,
    submitted: one.submitted && formatDay(one.submitted.day),
  };
}
