import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { NOTES, outputFailed, say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import { EXIT, type ExitStatus } from '../../exit.js';
import { formatDay } from '../../model/calendar.js';
import type { Bilingual } from '../../model/words.js';
import { loadPlan } from '../../plan/load.js';
import { ID_PATTERN } from '../../yaml/scalars.js';
import { demand, UsageError } from '../errors.js';
import { asDay } from '../options/parse.js';
import type { InitArguments } from '../options/requests.js';
import { schemaText, type SchemaName } from '../schemas.js';
import type { Session } from '../session.js';
import { starterFiles, type StarterAnswers } from '../starter.js';
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

/** `plancheck init <dir>`: writes a small plan. Asks on a terminal for what no option gives. */
export async function runInit({ dir, answers: given }: InitArguments, session: Session): Promise<ExitStatus> {
  const folder = resolve(session.io.cwd, dir);
  if (!(await isFree(folder))) throw notEmpty(dir);
  const answers = sound(await allAnswers(given, session));
  const files = new Map([
    ...starterFiles(answers),
    ...SCHEMAS.map((name) => [`schemas/${name}.schema.json`, schemaText(name)] as const),
  ]);
  writeAll(folder, files, session.io);
  demand(await loadPlan(join(folder, 'plan'), join(dir, 'plan')));
  for (const name of files.keys()) session.io.stdout.write(`${join(dir, name)}\n`);
  session.note(NOTES.started(dir));
  return EXIT.complies;
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

async function allAnswers(given: InitArguments['answers'], session: Session): Promise<StarterAnswers> {
  const answer = async (name: keyof StarterAnswers, soFar: Partial<StarterAnswers>): Promise<string> => {
    const { words, otherwise } = QUESTIONS[name];
    const usual = otherwise(soFar, session);
    const said = given[name] ?? (await session.io.ask?.(`${say(words, session.language)} [${usual}] `)) ?? '';
    return said.trim() === '' ? usual : said.trim();
  };
  const id = await answer('id', {});
  const title = await answer('title', {});
  const start = await answer('start', {});
  const end = await answer('end', { start });
  const area = await answer('area', {});
  return { id, title, start, end, area, department: await answer('department', {}) };
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
