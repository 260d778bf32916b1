import { describeFinding, severityOf, type Finding } from '../../catalogue/findings.js';
import { doubtfulReports } from '../../catalogue/cli-template.js';
import { EXIT } from '../../exit.js';
import { readPeriod } from '../../intake/index.js';
import { formatDay, type Period } from '../../model/calendar.js';
import type { Department, Plan } from '../../model/plan.js';
import { err, ok, type Result } from '../../model/result.js';
import { TEMPLATE_FORMATS, TEMPLATE_RENDERERS } from '../../report/index.js';
import { metricsOf, templateOf, type TemplateRequest } from '../../template/template.js';
import { usage, type Failure } from '../failure.js';
import { asOfDay, openLayouts, openPlan, openReports, type OpenedReports } from '../inputs.js';
import type { Io } from '../io.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption, type Presentation } from '../presentation.js';
import { dayOption, departmentOption } from '../select.js';
import type { Outcome, Session } from '../session.js';

/** What commander hands over beside the options of other commands. */
export interface RawTemplate extends Omit<RawOptions, 'department'> {
  readonly department: string;
  readonly period: string;
  readonly all?: boolean;
  readonly byRegion?: boolean;
  readonly submitted?: string;
}

/** `plancheck template`: the table that a department has to fill in. */
export async function runTemplate(
  reports: readonly string[],
  raw: RawTemplate,
  session: Session,
): Promise<Outcome> {
  const { io, language } = session;
  const presentation = formsOption(raw, session);
  if (!presentation.ok) return presentation;
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const wanted = wantedOf(raw, plan.value, session);
  if (!wanted.ok) return wanted;
  const opened = reports.length === 0 ? ok(undefined) : await openEarlier(reports, raw, plan.value, io);
  if (!opened.ok) return opened;
  noteErrors(opened.value, session);

  const intakes = opened.value?.intakes;
  const observations = intakes?.flatMap((intake) => intake.observations);
  const template = templateOf({ ...wanted.value, observations });
  const delivered = await deliver(
    presentation.value,
    (format) => TEMPLATE_RENDERERS[format](template, language),
    session,
    { inputs: intakes?.map(({ input }) => input.file) ?? [], replaces: 'same-bytes' },
  );
  return delivered.ok ? ok(EXIT.complies) : delivered;
}

/** The forms in which the table is wanted; a workbook is nothing for a terminal. */
function formsOption(
  raw: RawTemplate,
  { io }: Session,
): Result<Presentation<(typeof TEMPLATE_FORMATS)[number]>, Failure> {
  const forms = presentationOption(raw, TEMPLATE_FORMATS, io.cwd);
  if (!forms.ok || io.stdout.isTTY !== true) return forms;
  const shown = forms.value.deliveries.some(({ format, file }) => format === 'xlsx' && file === undefined);
  return shown ? err(notOnTerminal()) : forms;
}

/** Whose table is wanted, and for when. */
function wantedOf(
  raw: RawTemplate,
  plan: Plan,
  session: Session,
): Result<Omit<TemplateRequest, 'observations'>, Failure> {
  const department = departmentOption(plan, raw.department);
  if (!department.ok) return department;
  const period = periodOption(raw.period, plan);
  if (!period.ok) return period;
  const asOf = asOfDay(raw.asOf, plan, session);
  if (!asOf.ok) return asOf;
  const submitted = raw.submitted === undefined ? ok(undefined) : dayOption('--submitted', raw.submitted);
  if (!submitted.ok) return submitted;
  const wanted = { plan, department: department.value, all: raw.all ?? false };
  const whose = plan.departments.get(department.value);
  if (whose && metricsOf(wanted).length === 0) return err(nothingToReport(whose, wanted));
  const byRegion = raw.byRegion ?? false;
  return ok({ ...wanted, byRegion, period: period.value, asOf: asOf.value, submitted: submitted.value });
}

/** A period as reports write it, within the plan. */
function periodOption(text: string, plan: Plan): Result<Period, Failure> {
  const read = readPeriod(text);
  if (!read.ok) return err(badPeriod({ ...read.error, place: undefined }));
  const { period, stretch, isUntil, basis } = read.value;
  if (stretch || isUntil || basis) return err(noSinglePeriod(text));
  const outside = period.end < plan.period.start || period.start > plan.period.end;
  return outside ? err(outsidePlan(text, plan)) : ok(period);
}

async function openEarlier(
  reports: readonly string[],
  raw: RawTemplate,
  plan: Plan,
  io: Io,
): Promise<Result<OpenedReports, Failure>> {
  const layouts = await openLayouts(raw.layouts, io);
  return layouts.ok ? openReports(reports, plan, { layouts: layouts.value }, io, raw) : layouts;
}

function noteErrors(opened: OpenedReports | undefined, { note }: Session): void {
  if (!opened) return;
  const findings = [...opened.findings, ...opened.intakes.flatMap((intake) => intake.findings)];
  const errors = findings.filter((finding) => severityOf(finding) === 'error').length;
  if (errors > 0) note(doubtfulReports(errors));
}

function notOnTerminal(): Failure {
  return usage(
    { zh: 'xlsx 不能显示在终端上', en: 'a workbook cannot be shown on a terminal' },
    {
      zh: '用 --output 写文件名,例如 --output 报送表.xlsx',
      en: 'name a file with --output, such as --output report.xlsx',
    },
  );
}

function nothingToReport(
  { title }: Department,
  wanted: Pick<TemplateRequest, 'plan' | 'department' | 'all'>,
): Failure {
  const behind = metricsOf({ ...wanted, all: true }).length;
  return usage(
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
          zh: `加上 --all,列出它参与负责的 ${behind} 项`,
          en: `with --all, the ${behind} that it answers for behind others are listed`,
        },
  );
}

/** What is wrong with the cell of a report would be wrong with the option, too. */
function badPeriod(finding: Finding): Failure {
  const [zh, en] = [describeFinding(finding, 'zh'), describeFinding(finding, 'en')];
  return usage({ zh: `--period:${zh.message}`, en: `--period: ${en.message}` }, { zh: zh.hint, en: en.hint });
}

function noSinglePeriod(text: string): Failure {
  return usage(
    {
      zh: `--period 的“${text}”不是一个报告期`,
      en: `"${text}" given to --period is no single period`,
    },
    {
      zh: '写一年、半年、一季、一月、一旬或一日,例如 2022-06、2022-Q2',
      en: 'give a year, half, quarter, month, ten-day period or day, such as 2022-06 or 2022-Q2',
    },
  );
}

function outsidePlan(text: string, { period }: Plan): Failure {
  const [from, to] = [formatDay(period.start), formatDay(period.end)];
  return usage(
    { zh: `报告期“${text}”不在方案期内`, en: `the period "${text}" is not within that of the plan` },
    { zh: `方案期为 ${from} 至 ${to}`, en: `the plan is from ${from} to ${to}` },
  );
}
