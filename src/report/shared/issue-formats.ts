import type { Status } from '../../catalogue/labels/status.js';
import type { Language } from '../../model/words.js';
import type { IssueFormat } from '../format-names.js';
import type { JsonOptions } from '../kit/options.js';
import type { IssueReport } from './issue-report.js';

type IssueRenderer = (report: IssueReport, status: Status, language: Language) => string;

/** The issue formats for one kind of result; each is loaded when first used. */
export function issueRenderers<Result>(
  reportOf: (result: Result, language: Language) => IssueReport,
): Readonly<Record<IssueFormat, (result: Result, status: Status, options: JsonOptions) => Promise<string>>> {
  const by =
    (load: () => Promise<IssueRenderer>) =>
    async (result: Result, status: Status, { language }: JsonOptions): Promise<string> =>
      (await load())(reportOf(result, language), status, language);
  return {
    sarif: by(async () => (await import('./sarif.js')).renderSarif),
    github: by(async () => (await import('./github.js')).renderGithub),
    gitlab: by(async () => (await import('./gitlab.js')).renderGitlab),
    concise: by(async () => (await import('./concise.js')).renderConcise),
  };
}
