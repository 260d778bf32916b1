import { CommanderError, Option } from 'commander';
import { EXIT } from '../../exit.js';

/** Thrown where an option that takes one value is given a second time. */
export const GIVEN_TWICE = 'plancheck.optionGivenTwice';

/** An option whose values add up: those of each time it is given, and those between commas where these separate them. */
export class ListOption extends Option {
  /** Whether commas separate values: they may be part of one, such as of a path. */
  readonly atCommas: boolean;
  #values: readonly string[] = [];

  constructor(flags: string, description: string, atCommas: boolean) {
    super(flags, description);
    this.atCommas = atCommas;
    this.argParser((text: string) => {
      const given = atCommas ? text.split(',').map((word) => word.trim()) : [text];
      return (this.#values = [...this.#values, ...given]);
    });
  }
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
