import { CommanderError, Option } from 'commander';
import { EXIT } from '../../exit.js';

/** Code of commander's error for a single-valued option that is given twice. */
export const GIVEN_TWICE = 'plancheck.optionGivenTwice';

/** An option whose values accumulate over repetitions, and over commas if `atCommas`. */
export class ListOption extends Option {
  /** Whether commas separate values; not for paths, which may contain them. */
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
 * Refuses a second value for an option that is not a list: which one was meant cannot be known. Flags may be
 * repeated.
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
