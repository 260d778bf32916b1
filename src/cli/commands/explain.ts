import { FINDING_CODES } from '../../catalogue/findings.js';
import { EXIT } from '../../exit.js';
import { explain, summarise } from '../../explain.js';
import { ok } from '../../model/result.js';
import { CODES_RENDERERS, EXPLAIN_FORMATS, EXPLAIN_RENDERERS } from '../../report/index.js';
import { codesOption } from '../codes.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck explain`: says what codes mean; without any, lists them all. A page of Markdown explains each. */
export async function runExplain(
  words: readonly string[],
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw, EXPLAIN_FORMATS, session.io.cwd);
  if (!presentation.ok) return presentation;
  const named = codesOption(words.flatMap((word) => word.split(',')));
  if (!named.ok) return named;
  const codes = FINDING_CODES.filter((code) => named.value.size === 0 || named.value.has(code));
  const delivered = await deliver(
    presentation.value,
    (format, looks) =>
      named.value.size === 0 && format !== 'markdown'
        ? CODES_RENDERERS[format](codes.map(summarise), looks)
        : EXPLAIN_RENDERERS[format](codes.map(explain), looks),
    session,
  );
  return delivered.ok ? ok(EXIT.complies) : delivered;
}
