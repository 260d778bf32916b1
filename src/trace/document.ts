import type { Plan } from '../model/plan.js';
import type { Passage } from '../model/trace.js';
import { clauseKey, passagesOf } from './clauses.js';
import { deliverablesIn } from './deliverables.js';
import { figureReader } from './figures.js';
import { folded, nameForm, scriptOf, type Folded, type Script } from './fold.js';
import { sentencesOf } from './names.js';
import type { Token } from './tokens.js';

/** A passage with all that was read in it. */
export interface ReadPassage extends Passage {
  readonly key: string;
  readonly folded: Folded;
  /** The whole text as names are looked for in it. */
  readonly form: string;
  readonly sentences: readonly string[];
  readonly figures: readonly Token[];
  readonly deliverables: readonly Token[];
}

/** A document, read. */
export interface ReadDocument {
  readonly script: Script;
  readonly passages: readonly ReadPassage[];
  /** The passages in which what a clause asks for must stand, by the key of the clause. */
  readonly scope: (clause: string) => readonly ReadPassage[];
}

/** Cuts a document into clauses and reads the figures and named deliverables of each. */
export function readDocument(text: string, plan: Plan): ReadDocument {
  const script = scriptOf(text);
  const figuresIn = figureReader(plan.units, script);
  const cited = [...plan.targets, ...plan.figures, ...plan.tasks].map(({ clause }) => clause);
  const passages = passagesOf(text, cited).map((passage): ReadPassage => {
    const own = folded(passage.text);
    const figures = figuresIn(own.text);
    return {
      ...passage,
      key: clauseKey(passage.clause),
      folded: own,
      form: nameForm(own.text),
      sentences: sentencesOf(own.text),
      figures,
      deliverables: deliverablesIn(own.text, figures, script),
    };
  });
  return { script, passages, scope: (clause) => scopeOf(clauseKey(clause), passages) };
}

/**
 * The passages of a clause itself; those below it only where it has no words of its own but a heading, so that a figure
 * is looked for in the very clause that a target cites.
 */
function scopeOf(key: string, passages: readonly ReadPassage[]): readonly ReadPassage[] {
  const own = passages.filter((passage) => passage.key === key);
  const below = passages.filter((passage) => passage.key.startsWith(`${key}/`));
  const isHeading = own.every(({ folded: { text }, figures }) => figures.length === 0 && !ENDS.test(text));
  return key !== '' && isHeading ? [...own, ...below] : own;
}

/** What has a sentence is more than a heading. */
const ENDS = /[。.;!?]/u;
