import { FINDING_CODES } from '../../catalogue/findings.js';
import { EXIT, type ExitStatus } from '../../exit.js';
import { explain, summarise } from '../../explain.js';
import { CODES_RENDERERS, EXPLAIN_RENDERERS } from '../../report/index.js';
import { codesNamed } from '../select.js';
import type { ExplainArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import type { Session } from '../session.js';

/**
 * `plancheck explain`: explains finding codes; lists all of them if none is named, except in Markdown, which
 * explains all.
 */
export async function runExplain(request: ExplainArguments, session: Session): Promise<ExitStatus> {
  const named = codesNamed(request.codes.flatMap((word) => word.split(',')));
  const codes = FINDING_CODES.filter((code) => named.size === 0 || named.has(code));
  await deliver(
    request,
    (format, looks) =>
      named.size === 0 && format !== 'markdown'
        ? CODES_RENDERERS[format](codes.map(summarise), looks)
        : EXPLAIN_RENDERERS[format](codes.map(explain), looks),
    session,
  );
  return EXIT.complies;
}
