import { say } from '../catalogue/cli.js';
import { EXIT, type ExitStatus } from '../exit.js';
import type { Result } from '../model/result.js';
import type { Bilingual, Language } from '../model/words.js';
import { escapeText } from '../report/kit/escape/escape.js';
import type { TextOptions } from '../report/index.js';
import type { Failure } from './failure.js';
import type { Io } from './io.js';
import { textOptions } from './terminal.js';
import type { Watch } from './snapshot.js';

/** One run of the program: the world around it and how to speak to the user. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  /** Says something that is no part of the report. */
  readonly note: (words: Bilingual) => void;
}

export function sessionOf(io: Io, language: Language): Session {
  return {
    io,
    language,
    note: (words) => void io.stderr.write(`plancheck: ${escapeText(say(words, language))}\n`),
  };
}

/** What a command made: a status, or why nothing could be judged. */
export type Outcome = Result<ExitStatus, Failure>;

/** Takes what a command made, and what it is to be repeated for: commander's actions return nothing. */
export type Done = (outcome: Outcome, watch?: Watch) => void;

/** The status of an outcome; a failure is told on standard error. */
export async function settle(outcome: Outcome, { io, language }: Session): Promise<ExitStatus> {
  if (outcome.ok) return outcome.value;
  await tell(outcome.error, { io, language });
  return EXIT.unusable;
}

/** Tells of a failure, or of findings that are none, on standard error. */
export async function tell(
  failure: Failure,
  { io, language }: Pick<Session, 'io' | 'language'>,
): Promise<void> {
  io.stderr.write(await explain(failure, textOptions({}, io.stderr, io.env, language)));
}

async function explain(failure: Failure, options: TextOptions): Promise<string> {
  if (failure.sort === 'findings') {
    const { renderFindings } = await import('../report/shared/findings.js');
    return renderFindings(failure.findings, options);
  }
  const message = escapeText(say(failure.message, options.language));
  const hint = escapeText(say(failure.hint, options.language));
  return `plancheck: ${message}\n    ${hint}\n`;
}
