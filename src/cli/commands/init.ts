import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { NOTES, outputFailed, say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import { EXIT, type ExitStatus } from '../../exit.js';
import { formatDay } from '../../model/calendar.js';
import type { Bilingual } from '../../model/words.js';
import { readPlanFolder } from '../../plan/folder.js';
import { loadPlan } from '../../plan/load.js';
import { findPlan } from '../../plan/shipped.js';
import { ID_PATTERN } from '../../yaml/scalars.js';
import { demand, UsageError } from '../errors.js';
import { asDay } from '../options/parse.js';
import type { InitArguments } from '../options/requests.js';
import { schemaText, type SchemaName } from '../schemas.js';
import type { Session } from '../session.js';
import { copiedFiles, starterFiles, type StarterAnswers } from '../starter.js';
import { asideIn } from '../output/write.js';
import { errnoOf } from '../../catalogue/errno.js';

/** Schemas that editors check the new files with. */
const SCHEMAS: readonly SchemaName[] = ['plan', 'task', 'config'];

interface Question {
  readonly words: Bilingual;
  readonly otherwise: (answers: Partial<StarterAnswers>, session: Session) => string;
}

/** In the order in which they are asked; `otherwise` is the answer if the user gives none. */
const QUESTIONS: Readonly<Record<keyof StarterAnswers, Question>> = {
  id: { words: HELP.initId, otherwise: () => 'my-plan' },
  title: {
    words: HELP.initTitle,
    otherwise: (_, { language }) => (language === 'zh' ? '我的方案' : 'My plan'),
  },
  start: { words: HELP.initStart, otherwise: (_, { io }) => `${io.now().getUTCFullYear()}-01-01` },
  end: { words: HELP.initEnd, otherwise: ({ start = '' }) => `${Number(start.slice(0, 4)) + 2}-12-31` },
  area: {
    words: HELP.initArea,
    otherwise: (_, { language }) => (language === 'zh' ? '全市' : 'The whole area'),
  },
  department: {
    words: HELP.initDepartment,
    otherwise: (_, { language }) => (language === 'zh' ? '市发展改革委' : 'First department'),
  },
};

/** `plancheck init <dir>`: a plan to begin with. Asks for what no flag says, if there is somebody to ask. */
export async function runInit(request: InitArguments, session: Session): Promise<ExitStatus> {
  const { dir, like, answers } = request;
  const folder = resolve(session.io.cwd, dir);
  if (!(await isFree(folder))) throw notEmpty(dir);
  const files = new Map([
    ...(like === undefined
      ? starterFiles(sound(await allAnswers(answers, session)))
      : await filesLike(like, answers, session)),
    ...SCHEMAS.map((name) => [`schemas/${name}.schema.json`, schemaText(name)] as const),
  ]);
  writeAll(folder, files, session.io);
  demand(await loadPlan(join(folder, 'plan'), join(dir, 'plan')));
  for (const name of files.keys()) session.io.stdout.write(`${join(dir, name)}\n`);
  session.note(NOTES.started(dir));
  return EXIT.complies;
}

/** A copy of another plan, whose dates, regions and departments are part of it; its id and its title may be new. */
async function filesLike(
  like: string,
  given: InitArguments['answers'],
  session: Session,
): Promise<ReadonlyMap<string, string>> {
  const { id: wanted, title, ...others } = given;
  const other = Object.entries(others).find(([, value]) => value !== undefined);
  if (other) throw partOfPlan(other[0]);
  const found = demand(await findPlan(like, session.io.cwd));
  demand(await loadPlan(found.folder, found.shownAs));
  const texts = demand(await readPlanFolder(found.folder, found.shownAs));
  const id = await answerTo('id', wanted, {}, session);
  if (!ID_PATTERN.test(id)) throw badId(id);
  return copiedFiles(new Map(texts.map(({ file, text }) => [basename(file), text])), { id, title });
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

async function allAnswers(given: InitArguments['answers'], session: Session): Promise<StarterAnswers> {
  const answer = (name: keyof StarterAnswers, soFar: Partial<StarterAnswers>): Promise<string> =>
    answerTo(name, given[name], soFar, session);
  const id = await answer('id', {});
  const title = await answer('title', {});
  const start = await answer('start', {});
  const end = await answer('end', { start });
  const area = await answer('area', {});
  return { id, title, start, end, area, department: await answer('department', {}) };
}

/** What a flag gives, else what the user answers, else the answer that a question has of its own. */
async function answerTo(
  name: keyof StarterAnswers,
  given: string | undefined,
  soFar: Partial<StarterAnswers>,
  session: Session,
): Promise<string> {
  const { words, otherwise } = QUESTIONS[name];
  const usual = otherwise(soFar, session);
  const said = given ?? (await session.io.ask?.(`${say(words, session.language)} [${usual}] `)) ?? '';
  return said.trim() === '' ? usual : said.trim();
}

function sound(answers: StarterAnswers): StarterAnswers {
  if (!ID_PATTERN.test(answers.id)) throw badId(answers.id);
  const [start, end] = [asDay(answers.start, '--start'), asDay(answers.end, '--end')];
  if (end <= start) throw endsTooEarly(answers);
  return { ...answers, start: formatDay(start), end: formatDay(end) };
}

/**
 * Writes all files into a temporary folder beside the wanted one and renames it, so that no partial plan is
 * seen. Synchronous, so that no signal handler runs while a file is made that it would leave behind.
 */
function writeAll(folder: string, files: ReadonlyMap<string, string>, { temporary }: Session['io']): void {
  const partial = asideIn(dirname(folder));
  temporary?.add(partial);
  try {
    for (const [name, text] of files) {
      const path = join(partial, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    }
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw new UsageError(...outputFailed(folder, errnoOf(error)));
  } finally {
    temporary?.delete(partial);
  }
}

function partOfPlan(name: string): UsageError {
  return new UsageError(
    { zh: `--like 与 --${name} 不能同用`, en: `--like does not go with --${name}` },
    { zh: '复制之后，在 plan.yaml 里改', en: 'change it in plan.yaml once the plan is copied' },
  );
}

function notEmpty(dir: string): UsageError {
  return new UsageError(
    { zh: `“${dir}”已存在，且不是空文件夹`, en: `"${dir}" is there already and is no empty folder` },
    { zh: '换一个新文件夹', en: 'name a new folder' },
  );
}

function badId(id: string): UsageError {
  return new UsageError(
    { zh: `“${id}”不能作方案编号`, en: `"${id}" cannot be the id of a plan` },
    { zh: '只用小写字母、数字和单个连字符', en: 'use lower-case letters, digits and single hyphens' },
  );
}

function endsTooEarly({ start, end }: StarterAnswers): UsageError {
  return new UsageError(
    {
      zh: `最后一天 ${end} 不晚于第一天 ${start}`,
      en: `the last day, ${end}, is not after the first, ${start}`,
    },
    { zh: '核对 --start 与 --end', en: 'check --start and --end' },
  );
}
