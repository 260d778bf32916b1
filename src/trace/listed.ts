import type { NonTargetFigure, Plan } from '../model/plan.js';
import type { ReadDocument } from './document.js';
import { foldedText } from './fold.js';
import type { Token } from './tokens.js';

/** What the plan's list of figures without a target accounts for. */
export interface Listed {
  readonly byToken: ReadonlyMap<Token, NonTargetFigure>;
  readonly inVain: readonly NonTargetFigure[];
}

/**
 * A listed figure stands for the words it gives, wherever they stand in its clause. Listed several times, it stands for
 * one place after the other; listed more often than there are places, it is listed in vain.
 */
export function listedFigures(plan: Plan, document: ReadDocument): Listed {
  const byToken = new Map<Token, NonTargetFigure>();
  const used = new Set<NonTargetFigure>();
  for (const figure of plan.figures) {
    const same = plan.figures.filter(
      (each) => each.clause === figure.clause && each.figure === figure.figure,
    );
    if (same[0] !== figure) continue;
    const words = foldedText(figure.figure);
    let next = 0;
    for (const { folded, figures, deliverables } of document.scope(figure.clause)) {
      for (const at of placesOf(words, folded.text)) {
        const own = same[Math.min(next, same.length - 1)] ?? figure;
        used.add(own);
        next += 1;
        for (const token of [...figures, ...deliverables]) {
          if (isCovered(token, at, at + words.length) && !byToken.has(token)) byToken.set(token, own);
        }
      }
    }
  }
  return { byToken, inVain: plan.figures.filter((figure) => !used.has(figure)) };
}

/** The words hold the first character of a figure, but need not hold its unit; of a deliverable they hold all. */
function isCovered({ reading, start, end }: Token, from: number, to: number): boolean {
  return from <= start && (reading.sort === 'deliverable' ? end <= to : start < to);
}

/** Where words stand; a number is not found within a longer one. */
function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const within =
      (/^\d/u.test(words) && /\d[.,]?$/u.test(text.slice(Math.max(0, at - 2), at))) ||
      (/\d$/u.test(words) && /^[.,]?\d/u.test(text.slice(at + words.length)));
    if (!within) places.push(at);
  }
  return places;
}
