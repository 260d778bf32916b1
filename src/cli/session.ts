import { say } from '../catalogue/cli.js';
import type { Finding } from '../catalogue/findings.js';
import { EXIT, type ExitStatus } from '../exit.js';
import type { Bilingual, Language } from '../model/words.js';
import { escapeText } from '../report/kit/escape/escape.js';
import { isInputError, type InputError, type UsageError } from './errors.js';
import type { Io } from './io.js';
import { textOptions } from './terminal.js';
import type { Watch } from './watch/snapshot.js';

/** One run of the program: its surroundings and the user's language. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  /** Writes a line to standard error. */
  readonly note: (words: Bilingual) => void;
}

export function sessionOf(io: Io, language: Language): Session {
  return {
    io,
    language,
    note: (words) => void io.stderr.write(`plancheck: ${escapeText(say(words, language))}\n`),
  };
}

/** Takes a command's exit status and what to watch, because commander's actions return nothing. */
export type TakeOutcome = (made: { readonly status: ExitStatus } | { readonly watch: Watch }) => void;

/** Prints an error to standard error; returns the exit status. */
export async function tell(error: UsageError | InputError, session: Session): Promise<ExitStatus> {
  if (isInputError(error)) {
    await tellFindings(error.findings, session);
  } else {
    session.note(error.words);
    session.io.stderr.write(`    ${escapeText(say(error.hint, session.language))}\n`);
  }
  return EXIT.unusable;
}

/** Prints findings to standard error. */
export async function tellFindings(findings: readonly Finding[], { io, language }: Session): Promise<void> {
  const { renderFindings } = await import('../report/shared/findings.js');
  io.stderr.write(renderFindings(findings, textOptions({}, io.stderr, io.env, language)));
}
