import { formatDay } from '../model/calendar.js';
import { plain } from '../model/decimal.js';
import type { Target } from '../model/plan.js';
import type { TraceProblem } from '../model/trace.js';
import type { Affinity } from './affinity.js';
import type { ReadDocument, ReadPassage } from './document.js';
import { fitting, isSame, type Matches, type Want } from './match.js';
import { isNamedIn, standIn, type NamesOf } from './names.js';
import type { Token } from './tokens.js';

/** What all checks of targets know. */
export interface TraceContext {
  readonly namesOf: NamesOf;
  readonly document: ReadDocument;
  readonly matches: Matches;
  readonly wants: readonly Want[];
  readonly affinity: Affinity;
}

/** What is wrong with a target when it is held against its clause. */
export function problemsOf(target: Target, known: TraceContext): readonly TraceProblem[] {
  const scope = known.document.scope(target.clause);
  if (scope.length === 0) return [{ sort: 'clause', target, clause: target.clause }];
  return [
    ...figureProblems(target, scope, known),
    ...wordingProblems(target, scope),
    ...dueProblems(target, scope, known.document),
    ...nameProblems(target, scope, known),
  ];
}

function figureProblems(
  target: Target,
  scope: readonly ReadPassage[],
  { wants, matches, document, affinity }: TraceContext,
): readonly TraceProblem[] {
  const want = wants.find((each) => each.target === target && each.role === 'value');
  if (!want || matches.byWant.has(want)) return [];
  const wanted = wantText(want);
  const otherUnit = scope.flatMap((passage) =>
    passage.figures.filter((token) => isSameNumber(want, token)).map((token) => shown(passage, token)),
  );
  const [unit] = otherUnit;
  if (unit !== undefined) return [{ sort: 'unit', target, wanted, nearest: unit }];
  const here = new Set(scope);
  const elsewhere = document.passages.find(
    (passage) => !here.has(passage) && fitting(want, passage, document.script, affinity).length > 0,
  )?.clause;
  const nearest = nearestFigure(want, scope, matches, affinity);
  return [{ sort: 'figure', target, wanted, nearest, elsewhere }];
}

function wantText({ value, upper, unit }: Want): string {
  return `${plain(value)}${upper ? `-${plain(upper)}` : ''} ${unit.symbol}`;
}

/** The same digits with another unit. */
function isSameNumber({ value, upper, unit }: Want, { reading }: Token): boolean {
  if (reading.sort !== 'amount' || !reading.value || !isSame(reading.upper, upper)) return false;
  const differs = reading.unit?.dimension !== unit.dimension || !reading.unit.factor.eq(unit.factor);
  return reading.value.eq(value) && differs;
}

/** The figure that nothing encodes and whose words fit best: probably the one that was meant. */
function nearestFigure(
  { target, unit }: Want,
  scope: readonly ReadPassage[],
  { byToken }: Matches,
  affinity: Affinity,
): string | undefined {
  const candidates = scope.flatMap((passage) =>
    passage.figures.flatMap((token) => {
      const sameUnit = token.reading.sort === 'amount' && token.reading.unit?.dimension === unit.dimension;
      const fit = sameUnit && !byToken.has(token) ? affinity(target, passage.folded.text, token) : 0;
      return fit > 0 ? [{ fit, text: shown(passage, token) }] : [];
    }),
  );
  return candidates.sort((a, b) => b.fit - a.fit)[0]?.text;
}

function shown({ folded }: ReadPassage, { start, end }: Token): string {
  return folded.text.slice(start, end);
}

/** The parts of the deciding words must stand in their clause in their order. */
function wordingProblems(target: Target, scope: readonly ReadPassage[]): readonly TraceProblem[] {
  if (scope.some(({ form }) => standIn(target.wording, form))) return [];
  const parts = target.wording.split(/…+/u);
  const missing = parts.find((part) => !scope.some(({ form }) => standIn(part, form)));
  return [{ sort: 'wording', target, missing: missing ?? target.wording }];
}

/** A printed deadline stands in its clause, in one that the clause lies in, or before the first clause. */
function dueProblems(
  target: Target,
  scope: readonly ReadPassage[],
  { passages }: ReadDocument,
): readonly TraceProblem[] {
  if (target.dueIs === 'implied') return [];
  const key = scope[0]?.key ?? '';
  const outer = passages.filter((passage) => passage.key === '' || key.startsWith(`${passage.key}/`));
  const isPrinted = [...scope, ...outer].some(({ figures }) =>
    figures.some(({ reading }) => reading.sort === 'date' && reading.period.end === target.due),
  );
  return isPrinted ? [] : [{ sort: 'due', target, wanted: formatDay(target.due) }];
}

/** Every project that a target asks for is named in one sentence of its clause, or is what the plan says is printed. */
function nameProblems(
  target: Target,
  scope: readonly ReadPassage[],
  { namesOf, document }: TraceContext,
): readonly TraceProblem[] {
  const { printed } = target;
  if (printed !== undefined) {
    const isPrinted = (passage: ReadPassage): boolean =>
      passage.sentences.some((sentence) => standIn(printed, sentence));
    return nameProblem(target, printed, scope, document, isPrinted);
  }
  return namesOf(target).projects.flatMap(({ title, names }) =>
    nameProblem(target, title, scope, document, ({ sentences }) =>
      sentences.some((sentence) => names.some((name) => isNamedIn(name, sentence))),
    ),
  );
}

function nameProblem(
  target: Target,
  missing: string,
  scope: readonly ReadPassage[],
  { passages }: ReadDocument,
  isHere: (passage: ReadPassage) => boolean,
): readonly TraceProblem[] {
  if (scope.some(isHere)) return [];
  return [{ sort: 'name', target, missing, elsewhere: passages.find(isHere)?.clause }];
}
