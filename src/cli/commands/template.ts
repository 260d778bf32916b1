import { describeFinding, severityOf, type Finding } from '../../catalogue/findings.js';
import { doubtfulReports } from '../../catalogue/cli-template.js';
import { EXIT, type ExitStatus } from '../../exit.js';
import { readPeriod } from '../../intake/index.js';
import { formatDay, type Period } from '../../model/calendar.js';
import type { Department, Plan } from '../../model/plan.js';
import { TEMPLATE_RENDERERS } from '../../report/index.js';
import { reportedMetricsOf, templateOf, type TemplateRequest as Wanted } from '../../template/template.js';
import { UsageError } from '../errors.js';
import { openLayouts, openPlan, openReports, today, type OpenedReports } from '../inputs.js';
import type { TemplateArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import { departmentNamed } from '../select.js';
import type { Session } from '../session.js';

/** `plancheck template`: makes the table that a department fills in. */
export async function runTemplate(request: TemplateArguments, session: Session): Promise<ExitStatus> {
  const { io, language } = session;
  const { deliveries } = request.presentation;
  const isShown = deliveries.some(({ format, file }) => format === 'xlsx' && file === undefined);
  if (isShown && io.stdout.isTTY === true) throw notOnTerminal();
  const plan = await openPlan(request.plan, session);
  const wanted = wantedOf(request, plan, session);
  const opened = await openEarlier(request, plan, session);
  noteErrors(opened, session);

  const intakes = opened?.intakes;
  const observations = intakes?.flatMap((intake) => intake.observations);
  const template = templateOf({ ...wanted, observations });
  await deliver(request, (format) => TEMPLATE_RENDERERS[format](template, language), session, {
    inputs: intakes?.map(({ input }) => input.file) ?? [],
    replaces: 'same-bytes',
  });
  return EXIT.complies;
}

/** The department, period and date of the wanted table. */
function wantedOf(request: TemplateArguments, plan: Plan, session: Session): Omit<Wanted, 'observations'> {
  const { all, byRegion, submitted } = request;
  const department = departmentNamed(plan, request.department);
  const period = periodNamed(request.period, plan);
  const asOf = request.asOf ?? today(plan, session);
  const whose = plan.departments.get(department);
  const wanted = { plan, department, all };
  if (whose && reportedMetricsOf(wanted).length === 0) throw nothingToReport(whose, wanted);
  return { ...wanted, byRegion, period, asOf, submitted };
}

/** Parses one reporting period, which must overlap the plan's. */
function periodNamed(text: string, plan: Plan): Period {
  const read = readPeriod(text);
  if (!read.ok) throw badPeriod({ ...read.error, place: undefined });
  const { period, stretch, isUntil, basis } = read.value;
  if (stretch || isUntil || basis) throw noSinglePeriod(text);
  if (period.end < plan.period.start || period.start > plan.period.end) throw outsidePlan(text, plan);
  return period;
}

async function openEarlier(
  request: TemplateArguments,
  plan: Plan,
  { io }: Session,
): Promise<OpenedReports | undefined> {
  if (request.reports.length === 0) return undefined;
  return openReports(request, plan, { layouts: await openLayouts(request.layouts, io) }, io);
}

function noteErrors(opened: OpenedReports | undefined, { note }: Session): void {
  if (!opened) return;
  const findings = [...opened.findings, ...opened.intakes.flatMap((intake) => intake.findings)];
  const errors = findings.filter((finding) => severityOf(finding) === 'error').length;
  if (errors > 0) note(doubtfulReports(errors));
}

function notOnTerminal(): UsageError {
  return new UsageError(
    { zh: 'xlsx 不能显示在终端上', en: 'a workbook cannot be shown on a terminal' },
    {
      zh: '用 --output 写文件名，例如 --output 报送表.xlsx',
      en: 'name a file with --output, such as --output report.xlsx',
    },
  );
}

function nothingToReport(
  { title }: Department,
  wanted: Pick<Wanted, 'plan' | 'department' | 'all'>,
): UsageError {
  const behind = reportedMetricsOf({ ...wanted, all: true }).length;
  return new UsageError(
    {
      zh: `方案里没有由“${title.zh}”牵头报送的指标`,
      en: `"${title.en}" leads in reporting no metric of the plan`,
    },
    behind === 0
      ? {
          zh: '用 plancheck targets --department 查看它的目标',
          en: 'plancheck targets --department shows its targets',
        }
      : {
          zh: `加上 --all，列出它参与负责的 ${behind} 项`,
          en: `with --all, the ${behind} that it answers for behind others are listed`,
        },
  );
}

/** Uses the words of the finding that a report's cell would have. */
function badPeriod(finding: Finding): UsageError {
  const [zh, en] = [describeFinding(finding, 'zh'), describeFinding(finding, 'en')];
  return new UsageError(
    { zh: `--period:${zh.message}`, en: `--period: ${en.message}` },
    { zh: zh.hint, en: en.hint },
  );
}

function noSinglePeriod(text: string): UsageError {
  return new UsageError(
    {
      zh: `--period 的“${text}”不是一个报告期`,
      en: `"${text}" given to --period is no single period`,
    },
    {
      zh: '写一年、半年、一季、一月、一旬或一日，例如 2022-06、2022-Q2',
      en: 'give a year, half, quarter, month, ten-day period or day, such as 2022-06 or 2022-Q2',
    },
  );
}

function outsidePlan(text: string, { period }: Plan): UsageError {
  const [from, to] = [formatDay(period.start), formatDay(period.end)];
  return new UsageError(
    { zh: `报告期“${text}”不在方案期内`, en: `the period "${text}" is not within that of the plan` },
    { zh: `方案期为 ${from} 至 ${to}`, en: `the plan is from ${from} to ${to}` },
  );
}
