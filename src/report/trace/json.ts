import { problemText } from '../../catalogue/labels/trace.js';
import { formatDay } from '../../model/calendar.js';
import type { Account, Covered, MarkMeaning, TraceProblem, TraceResult } from '../../model/trace.js';
import type { Language } from '../../model/words.js';
import { planJson } from '../shared/finding-json.js';
import { jsonExact, jsonFraction, jsonText } from '../kit/json.js';
import type { MarkJson, TraceJson } from './shape.js';
import { placedMarksOf, rateOf, type PlacedMark } from './words.js';

export function renderTraceJson(
  result: TraceResult,
  status: number,
  { language }: { readonly language: Language },
): string {
  const { plan, document, coverage, problems, listedInVain } = result;
  const json: TraceJson = {
    plan: planJson(plan),
    document: {
      file: document.file,
      encoding: document.encoding,
      encodingAssumed: document.assumed || undefined,
    },
    coverage: {
      figures: coveredJson(coverage.figures),
      deliverables: coveredJson(coverage.deliverables),
      targets: coveredJson(coverage.targets),
    },
    marks: placedMarksOf(result).map(markJson),
    problems: problems.map((problem) => problemJson(problem, language)),
    listedInVain: listedInVain.map(({ clause, figure, reason: { zh, en } }) => ({
      clause,
      figure,
      reason: { zh, en },
    })),
    status,
  };
  return jsonText(json);
}

function coveredJson(covered: Covered): TraceJson['coverage']['figures'] {
  const { all, accounted } = covered;
  return { all, accounted, rate: jsonFraction(rateOf(covered)) };
}

function markJson({ passage, reading, text, line, column, account }: PlacedMark): MarkJson {
  return {
    line,
    column,
    clause: passage.clause,
    sort: reading.sort,
    text,
    ...readingJson(reading),
    ...accountJson(account),
  };
}

function readingJson(reading: MarkMeaning): Partial<MarkJson> {
  switch (reading.sort) {
    case 'amount':
      return {
        value: reading.value && jsonExact(reading.value),
        upper: reading.upper && jsonExact(reading.upper),
        unit: reading.unit?.symbol,
      };
    case 'date':
      return { start: formatDay(reading.period.start), end: formatDay(reading.period.end) };
    case 'deliverable':
    case 'reference':
      return {};
  }
}

function accountJson(account: Account | undefined): Partial<MarkJson> {
  if (!account) return {};
  switch (account.by) {
    case 'targets':
      return { by: account.by, role: account.role, targets: [...account.targets] };
    case 'listed': {
      const { zh, en } = account.figure.reason;
      return { by: account.by, reason: { zh, en } };
    }
    case 'period':
    case 'issue':
    case 'reference':
      return { by: account.by };
  }
}

function problemJson(problem: TraceProblem, language: Language): TraceJson['problems'][number] {
  const { target, sort } = problem;
  const { file, line, column } = target.place;
  return {
    target: target.id,
    clause: target.clause,
    file,
    line,
    column,
    sort,
    message: problemText(problem, language),
  };
}
