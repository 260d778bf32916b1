import { NOTES } from '../../catalogue/cli.js';
import { severityOf } from '../../catalogue/findings.js';
import { inOrder } from '../../catalogue/findings-order.js';
import { EXIT } from '../../exit.js';
import { inferLayout, readerFor, readTableOf, type ReportFile } from '../../intake/index.js';
import { err, ok, type Result } from '../../model/result.js';
import { LAYOUT_TEST_RENDERERS, LISTING_FORMATS } from '../../report/index.js';
import { printYaml } from '../../yaml/print.js';
import { found, usage, type Failure } from '../failure.js';
import { openLayouts, openOne, openPlan } from '../inputs.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import type { Outcome, Session } from '../session.js';

/** How many figures are shown unless it is said otherwise. */
const SHOWN = 20;

/** `plancheck layout infer`: proposes a layout for a table, as the YAML of its file. */
export async function runLayoutInfer(file: string, raw: RawOptions, session: Session): Promise<Outcome> {
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const report = await openOne(file, session.io);
  if (!report.ok) return report;
  const grid = readTableOf(report.value);
  if (!grid.ok) return err(found(grid.error));
  const name = report.value.name.slice(report.value.name.lastIndexOf('/') + 1);
  const draft = inferLayout(grid.value, plan.value, name);
  if (!draft) return err(noTable(file));
  session.io.stdout.write(printYaml(draft));
  session.note(NOTES.layoutDraft());
  return ok(EXIT.complies);
}

/** `plancheck layout test`: shows the first figures that a layout gives, and what is wrong with the rest. */
export async function runLayoutTest(
  layoutFile: string,
  file: string,
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw, LISTING_FORMATS, session.io.cwd);
  if (!presentation.ok) return presentation;
  const limit = limitOption(raw.limit);
  if (!limit.ok) return limit;
  const layouts = await openLayouts([layoutFile], session.io);
  if (!layouts.ok) return layouts;
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const report = await openOne(file, session.io);
  if (!report.ok) return report;

  const { input, observations, findings } = readerFor(plan.value, { layouts: layouts.value })(report.value);
  const layout = layouts.value.find(({ id }) => id === input.layout);
  const errors = findings.some((finding) => severityOf(finding) === 'error');
  if (!layout) return err(errors ? found(...inOrder(findings)) : notFor(layoutFile, report.value));
  const shown = observations.slice(0, limit.value);
  const test = { plan: plan.value, layout, input, observations: shown, findings: inOrder(findings) };
  const delivered = await deliver(
    presentation.value,
    (format, looks) => LAYOUT_TEST_RENDERERS[format](test, looks),
    session,
    [input.file, layoutFile],
  );
  return delivered.ok ? ok(errors ? EXIT.dataErrors : EXIT.complies) : delivered;
}

function limitOption(text: string | undefined): Result<number, Failure> {
  if (text === undefined) return ok(SHOWN);
  if (/^\d{1,6}$/u.test(text)) return ok(Number(text));
  return err(
    usage(
      { zh: `--limit 的“${text}”不是非负整数`, en: `"${text}" given to --limit is not a whole number` },
      { zh: '例如 --limit 50', en: 'for example --limit 50' },
    ),
  );
}

function notFor(layout: string, { name }: ReportFile): Failure {
  return usage(
    { zh: `“${layout}”不适用于 ${name}`, en: `"${layout}" is not for ${name}` },
    {
      zh: '核对版式里的 for:files 是文件名的样式,contains 是表里要有的单元格',
      en: 'check its for: files are patterns of file names, contains are cells that the table must have',
    },
  );
}

function noTable(file: string): Failure {
  return usage(
    { zh: `在“${file}”里没有找到带数的表`, en: `no table with figures was found in "${file}"` },
    {
      zh: '表应有表头,下面每行有名称和数;别的工作表写在 # 后',
      en: 'a table has a header above rows of names and figures; # names another sheet',
    },
  );
}
