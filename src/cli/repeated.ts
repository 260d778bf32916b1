import { CommanderError, Option } from 'commander';
import { EXIT } from '../exit.js';

/** Thrown where an option that takes one value is given a second time. */
export const GIVEN_TWICE = 'plancheck.optionGivenTwice';

/** An option whose values add up: those of each time it is given, and those between commas. */
export class ListOption extends Option {
  #values: readonly string[] = [];

  /** `split` makes several values of one word of the command line; at its commas if left out. */
  constructor(flags: string, description: string, split = splitAtCommas) {
    super(flags, description);
    this.argParser((text: string) => (this.#values = [...this.#values, ...split(text)]));
  }
}

function splitAtCommas(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim());
}

/** Of values that may hold commas themselves, such as paths. */
export function unsplit(text: string): readonly string[] {
  return [text];
}

/**
 * Refuses a second value of an option that is no list: which of the two was meant, nobody can tell. Words without a value
 * may be repeated, which says nothing new.
 */
export function takeOnce(option: Option): void {
  if (option instanceof ListOption || !(option.required || option.optional)) return;
  let isGiven = false;
  option.argParser((value: string) => {
    if (isGiven) throw new CommanderError(EXIT.unusable, GIVEN_TWICE, `'${option.long ?? option.flags}'`);
    isGiven = true;
    return value;
  });
}
