import { NOTES } from '../../catalogue/cli.js';
import { severityOf, type Finding } from '../../catalogue/findings.js';
import { inOrder } from '../../catalogue/findings-order.js';
import { EXIT, type ExitStatus } from '../../exit.js';
import { inferLayout, readerFor, readTableOf, type Inferred, type ReportFile } from '../../intake/index.js';
import { readLayout } from '../../layouts/load.js';
import type { Plan } from '../../model/plan.js';
import { LAYOUT_TEST_RENDERERS } from '../../report/index.js';
import { printYaml } from '../../yaml/print.js';
import { demand, InputError, UsageError } from '../errors.js';
import { openLayouts, openOne, openPlan } from '../inputs.js';
import type { LayoutInferArguments, LayoutTestArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import { tellFindings, type Session } from '../session.js';

/** Figures shown by default. */
const SHOWN = 20;

/**
 * `plancheck layout infer`: prints a layout for a table as YAML. The table is read with it first: doubts are
 * noted, and a draft that gives no figure is refused.
 */
export async function runLayoutInfer(request: LayoutInferArguments, session: Session): Promise<ExitStatus> {
  const { file, metric, period } = request;
  const plan = await openPlan(request.plan, session);
  const report = await openOne(file, session.io);
  const grid = demand(readTableOf(report));
  const name = report.name.slice(report.name.lastIndexOf('/') + 1);
  const inferred = inferLayout(grid, plan, name, { metric, period });
  if (!inferred) throw noTable(file);
  const [lacking] = inferred.lacks;
  if (lacking) throw lacksWord(lacking, plan);
  const text = printYaml(inferred.draft);
  const layout = demand(readLayout(DRAFT, text));
  const { input, findings } = readerFor(plan, { layouts: [layout] })(report);
  if (input.observations === 0) {
    const errors = inOrder(findings).filter((finding) => severityOf(finding) === 'error');
    throw errors.length > 0 ? new InputError(errors.slice(0, SHOWN)) : noTable(file);
  }
  session.io.stdout.write(text);
  await tellDoubts(findings, session);
  session.note(NOTES.layoutRead(String(input.observations), String(input.rejected)));
  session.note(NOTES.layoutDraft());
  return EXIT.complies;
}

/** File name of the draft in findings. */
const DRAFT = 'draft.yaml';

/** Notes what a draft leaves open: columns and rows that were not understood. */
async function tellDoubts(findings: readonly Finding[], session: Session): Promise<void> {
  const doubts = inOrder(findings).filter((finding) => severityOf(finding) !== 'info');
  const told = doubts.slice(0, SHOWN);
  if (told.length > 0) await tellFindings(told, session);
  if (doubts.length > told.length) session.note(NOTES.moreFindings(String(doubts.length - told.length)));
}

function lacksWord(lacking: Inferred['lacks'][number], plan: Plan): UsageError {
  const first = [...plan.metrics.keys()][0] ?? '';
  const option =
    lacking === 'metric' ? `--metric ${first}` : lacking === 'year' ? '--period 2022' : '--period 2022-06';
  const what = LACKING[lacking];
  return new UsageError(
    {
      zh: `表里、表头上方和文件名里都没有写${what.zh}，拟不出版式`,
      en: `neither the table nor its file's name says ${what.en}, so that no layout can be drafted`,
    },
    { zh: `用选项指明，例如 ${option}`, en: `name it by an option, for example ${option}` },
  );
}

const LACKING = {
  metric: { zh: '是哪个指标', en: 'which metric its figures are of' },
  year: { zh: '是哪一年', en: 'which year its columns are of' },
  period: { zh: '是哪个报告期', en: 'which period its figures are of' },
} as const;

/** `plancheck layout test`: shows the first figures that a layout gives, and the findings. */
export async function runLayoutTest(request: LayoutTestArguments, session: Session): Promise<ExitStatus> {
  const layouts = await openLayouts([request.layout], session.io);
  const plan = await openPlan(request.plan, session);
  const report = await openOne(request.file, session.io);

  const { input, observations, findings } = readerFor(plan, { layouts })(report);
  const layout = layouts.find(({ id }) => id === input.layout);
  const errors = findings.some((finding) => severityOf(finding) === 'error');
  if (!layout) throw errors ? new InputError(inOrder(findings)) : notFor(request.layout, report);
  const shown = observations.slice(0, request.limit ?? SHOWN);
  const test = { plan, layout, input, observations: shown, findings: inOrder(findings) };
  await deliver(request, (format, looks) => LAYOUT_TEST_RENDERERS[format](test, looks), session, {
    inputs: [input.file, request.layout],
  });
  return errors ? EXIT.dataErrors : EXIT.complies;
}

function notFor(layout: string, { name }: ReportFile): UsageError {
  return new UsageError(
    { zh: `“${layout}”不适用于 ${name}`, en: `"${layout}" is not for ${name}` },
    {
      zh: '核对版式里的 for:files 是文件名的样式，contains 是表里要有的单元格',
      en: 'check its for: files are patterns of file names, contains are cells that the table must have',
    },
  );
}

function noTable(file: string): UsageError {
  return new UsageError(
    { zh: `在“${file}”里没有找到带数的表`, en: `no table with figures was found in "${file}"` },
    {
      zh: '表应有表头，下面每行有名称和数；别的工作表写在 # 后',
      en: 'a table has a header above rows of names and figures; # names another sheet',
    },
  );
}
