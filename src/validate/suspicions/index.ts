import type { Check } from '../facts.js';
import { suspectBasis } from './basis.js';
import { suspectEqualsTarget } from './equals-target.js';
import { suspectFigures } from './figure.js';
import { suspectLastDigits } from './last-digits.js';
import { suspectSameFigure } from './same-figure.js';

/**
 * What figures can be suspected of although they read well. To add a suspicion, write a file and add it here; each says
 * from how many figures on it dares to speak.
 */
export const SUSPICIONS: readonly Check[] = [
  suspectBasis,
  suspectFigures,
  suspectSameFigure,
  suspectEqualsTarget,
  suspectLastDigits,
];
