import { NOTES } from '../../catalogue/cli.js';
import { severityOf, type Finding } from '../../catalogue/findings.js';
import { inOrder } from '../../catalogue/findings-order.js';
import { EXIT } from '../../exit.js';
import { inferLayout, readerFor, readTableOf, type Inferred, type ReportFile } from '../../intake/index.js';
import { readLayout } from '../../layouts/load.js';
import type { Plan } from '../../model/plan.js';
import { err, ok, type Result } from '../../model/result.js';
import { LAYOUT_TEST_RENDERERS, LISTING_FORMATS } from '../../report/index.js';
import { printYaml } from '../../yaml/print.js';
import { found, usage, type Failure } from '../failure.js';
import { openLayouts, openOne, openPlan } from '../inputs.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import { tell, type Outcome, type Session } from '../session.js';

/** How many figures are shown unless it is said otherwise. */
const SHOWN = 20;

/**
 * `plancheck layout infer`: proposes a layout for a table, as the YAML of its file. The table is read by it first: what
 * cannot be told is told, and a proposal that gives no figure is none.
 */
export async function runLayoutInfer(file: string, raw: RawOptions, session: Session): Promise<Outcome> {
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const report = await openOne(file, session.io);
  if (!report.ok) return report;
  const grid = readTableOf(report.value);
  if (!grid.ok) return err(found(grid.error));
  const name = report.value.name.slice(report.value.name.lastIndexOf('/') + 1);
  const inferred = inferLayout(grid.value, plan.value, name, { metric: raw.metric, period: raw.period });
  if (!inferred) return err(noTable(file));
  const [lacking] = inferred.lacks;
  if (lacking) return err(lacksWord(lacking, plan.value));
  const text = printYaml(inferred.draft);
  const layout = readLayout(DRAFT, text);
  if (!layout.ok) return err(found(...layout.error));
  const { input, findings } = readerFor(plan.value, { layouts: [layout.value] })(report.value);
  if (input.observations === 0) {
    const errors = inOrder(findings).filter((finding) => severityOf(finding) === 'error');
    return err(errors.length > 0 ? found(...errors.slice(0, SHOWN)) : noTable(file));
  }
  session.io.stdout.write(text);
  await tellDoubts(findings, session);
  session.note(NOTES.layoutRead(String(input.observations), String(input.rejected)));
  session.note(NOTES.layoutDraft());
  return ok(EXIT.complies);
}

/** How findings name what is not yet a file. */
const DRAFT = 'draft.yaml';

/** Tells what a draft leaves open: columns and rows that nobody could tell. */
async function tellDoubts(findings: readonly Finding[], session: Session): Promise<void> {
  const doubts = inOrder(findings).filter((finding) => severityOf(finding) !== 'info');
  const told = doubts.slice(0, SHOWN);
  if (told.length > 0) await tell(found(...told), session);
  if (doubts.length > told.length) session.note(NOTES.moreFindings(String(doubts.length - told.length)));
}

function lacksWord(lacking: Inferred['lacks'][number], plan: Plan): Failure {
  const first = [...plan.metrics.keys()][0] ?? '';
  const option =
    lacking === 'metric' ? `--metric ${first}` : lacking === 'year' ? '--period 2022' : '--period 2022-06';
  const what = LACKING[lacking];
  return usage(
    {
      zh: `表里、表头上方和文件名里都没有写${what.zh},拟不出版式`,
      en: `neither the table nor its file's name says ${what.en}, so that no layout can be drafted`,
    },
    { zh: `用选项指明,例如 ${option}`, en: `name it by an option, for example ${option}` },
  );
}

const LACKING = {
  metric: { zh: '是哪个指标', en: 'which metric its figures are of' },
  year: { zh: '是哪一年', en: 'which year its columns are of' },
  period: { zh: '是哪个报告期', en: 'which period its figures are of' },
} as const;

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
    { inputs: [input.file, layoutFile] },
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
