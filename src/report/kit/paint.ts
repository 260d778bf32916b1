import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity, Verdict } from '../../model/words.js';

/** What a stretch of text is shown as. Colour only ever repeats what the words and symbols already say. */
export type Ink = 'plain' | 'bold' | 'dim' | 'good' | 'fair' | 'doubtful' | 'bad' | 'note';

/** Puts an ink on text. */
export type Paint = (text: string, ink: Ink) => string;

/** The basic sixteen colours, which every terminal has and lets its owner choose. */
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
