import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity, Verdict } from '../../model/words.js';

/** The style of a text. Colour only repeats what words and symbols say. */
export type Ink = 'plain' | 'bold' | 'dim' | 'good' | 'fair' | 'doubtful' | 'bad' | 'note';

export type Paint = (text: string, ink: Ink) => string;

/** Uses the basic 16 colours, which every terminal has and lets its user choose. */
export function paintWith(color: boolean): Paint {
  if (!color) return (text) => text;
  const chalk = new Chalk({ level: 1 });
  const inks: Readonly<Record<Ink, ChalkInstance | undefined>> = {
    plain: undefined,
    bold: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    fair: chalk.cyan,
    doubtful: chalk.yellow,
    bad: chalk.red,
    note: chalk.blue,
  };
  return (text, ink) => inks[ink]?.(text) ?? text;
}

export const VERDICT_INKS: Readonly<Record<Verdict, Ink>> = {
  missed: 'bad',
  overdue: 'bad',
  behind: 'doubtful',
  'not-judgeable': 'dim',
  'no-data': 'dim',
  pending: 'plain',
  'met-late': 'doubtful',
  'on-track': 'fair',
  met: 'good',
};

export const SEVERITY_INKS: Readonly<Record<Severity, Ink>> = {
  error: 'bad',
  warning: 'doubtful',
  info: 'note',
};
