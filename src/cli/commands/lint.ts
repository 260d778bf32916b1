import { lintStatus } from '../../exit.js';
import { lint } from '../../lint/index.js';
import { err, ok } from '../../model/result.js';
import { LINT_FORMATS, LINT_RENDERERS } from '../../report/index.js';
import { usage, type Failure } from '../failure.js';
import { openPlan } from '../inputs.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck lint`: holds a plan against itself. */
export async function runLint(
  wanted: string | undefined,
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw, LINT_FORMATS, session.io.cwd);
  if (!presentation.ok) return presentation;
  if (wanted !== undefined && raw.plan !== undefined) return err(planTwice(wanted, raw.plan));
  const plan = await openPlan(wanted ?? raw.plan, session);
  if (!plan.ok) return plan;

  const result = lint(plan.value);
  const { strict = false, quiet = false, summary = false } = raw;
  const status = lintStatus(result, { strict });
  const shown = { quiet, summary, fails: () => false };
  const delivered = await deliver(
    presentation.value,
    (format, looks) => LINT_RENDERERS[format](result, status, { ...looks, ...shown }),
    session,
    { inputs: [...new Set(plan.value.targets.map(({ place }) => place.file))] },
  );
  return delivered.ok ? ok(status) : delivered;
}

function planTwice(argument: string, option: string): Failure {
  return usage(
    {
      zh: `方案给了两次:“${argument}”和 --plan ${option}`,
      en: `the plan is given twice: "${argument}" and --plan ${option}`,
    },
    { zh: '只写一个', en: 'give it once' },
  );
}
