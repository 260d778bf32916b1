import { countUpTo } from '../model/collections.js';
import type { Plan, Target } from '../model/plan.js';
import type { Covered, Mark, MarkMeaning, TracedPassage, TraceResult } from '../model/trace.js';
import { accountant, type Accountant } from './accounts.js';
import { affinityFor } from './affinity.js';
import { clauseKey } from './clauses.js';
import { readDocument, type ReadPassage } from './document.js';
import { listedFigures } from './listed.js';
import { matchFigures, wantsOf } from './match.js';
import { planNamesIn } from './names.js';
import { problemsOf } from './problems.js';
import type { Token } from './tokens.js';

/** A document as it was read from a file. */
export interface PlanDocument {
  readonly file: string;
  readonly text: string;
  readonly encoding: string;
  /** The file does not say how it is encoded. */
  readonly assumed: boolean;
}

/** Holds a plan against its document, both ways: nothing forgotten, and nothing that is not there. */
export function trace(plan: Plan, { file, text, encoding, assumed }: PlanDocument): TraceResult {
  const document = readDocument(text, plan);
  const namesOf = planNamesIn(plan);
  const affinity = affinityFor(namesOf);
  const wants = wantsOf(plan);
  const listed = listedFigures(plan, document);
  const matches = matchFigures(wants, document, affinity, (token) => listed.byToken.has(token));
  const account = accountant({ plan, document, namesOf, affinity, matches, listed });
  const first = new Map(document.passages.toReversed().map((passage) => [passage.key, passage]));
  const passages = document.passages.map((passage) =>
    traced(passage, first.get(passage.key) === passage ? plan.targets : [], account),
  );
  const problems = plan.targets.flatMap((target) =>
    problemsOf(target, { document, namesOf, matches, wants, affinity }),
  );
  const marks = passages.flatMap((passage) => passage.marks);
  const faulty = new Set(problems.map(({ target }) => target));
  return {
    plan,
    document: { file, encoding, assumed },
    passages,
    problems,
    listedInVain: listed.inVain,
    coverage: {
      figures: covered(marks.filter(({ reading }) => reading.sort !== 'deliverable')),
      deliverables: covered(marks.filter(({ reading }) => reading.sort === 'deliverable')),
      targets: { all: plan.targets.length, accounted: plan.targets.length - faulty.size },
    },
  };
}

function covered(marks: readonly Mark[]): Covered {
  return { all: marks.length, accounted: marks.filter(({ account }) => account !== undefined).length };
}

function traced(passage: ReadPassage, mayCite: readonly Target[], account: Accountant): TracedPassage {
  const { clause, text, line, column, key, figures, deliverables } = passage;
  const place = placesIn(passage);
  const marks = [...figures, ...deliverables]
    .map((token) => ({ token, mark: markOf(passage, token, place, account) }))
    .filter(({ token, mark }) => token.weak !== true || mark.account !== undefined)
    .map(({ mark }) => mark)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const targets = mayCite.filter((target) => clauseKey(target.clause) === key);
  return { clause, text, line, column, marks, targets };
}

function markOf(passage: ReadPassage, token: Token, place: PlaceOf, account: Accountant): Mark {
  const { starts, ends } = passage.folded;
  const [start, end] = [starts[token.start] ?? 0, ends[token.end - 1] ?? 0];
  const reading: MarkMeaning = token.reading;
  const text = passage.text.slice(start, end);
  return { reading, text, start, end, ...place(start), account: account(passage, token) };
}

/** Where a character of a passage stands in the document. */
type PlaceOf = (at: number) => { readonly line: number; readonly column: number };

function placesIn({ text, line, column }: ReadPassage): PlaceOf {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (end) => end.index + end[0].length)];
  return (at) => {
    const below = Math.max(countUpTo(starts, at, (start) => start) - 1, 0);
    const first = below === 0 ? column : 1;
    return { line: line + below, column: first + at - (starts[below] ?? 0) };
  };
}
