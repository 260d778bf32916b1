import { NATURE_LABELS, STRENGTH_LABELS } from '../../catalogue/labels.js';
import type { Target } from '../../model/plan.js';
import type { Language } from '../../model/words.js';

/** What a title does not say of how binding a target is, each in brackets: that it is not firm, and its nature. */
export function forceWords({ strength, nature }: Target, language: Language): readonly string[] {
  const words = [
    ...(strength === 'firm' ? [] : [STRENGTH_LABELS[strength]]),
    ...(nature === undefined ? [] : [NATURE_LABELS[nature]]),
  ];
  return words.map((word) => `(${word[language]})`);
}
