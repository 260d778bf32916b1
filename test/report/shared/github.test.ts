import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../src/report/kit/escape/escape.js';
import { issueReportOf } from '../../../src/report/shared/issue-report.js';
import { renderGithub } from '../../../src/report/shared/github.js';
import type { Reported } from '../../../src/report/shared/reported.js';
import { finding, hostileCheck, hostileText, hostileValidation } from '../hostile.js';
import { RESULT } from '../sample.js';

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/** Reads a line as the runner of GitHub Actions does; a line that is no command is an error. */
function commandOf(line: string): Command {
  const match = /^::(?<level>error|warning|notice)(?: (?<list>[^:]*))?::(?<data>.*)$/u.exec(line);
  const { level = '', list = '', data = '' } = match?.groups ?? {};
  if (level === '') throw new Error(`no command: ${line}`);
  const properties = list
    .split(',')
    .filter((each) => each !== '')
    .map((each) => {
      const at = each.indexOf('=');
      return [each.slice(0, at), unescapeProperty(each.slice(at + 1))] as const;
    });
  const named: Readonly<Record<string, string>> = Object.fromEntries(properties);
  return { level, properties: named, data: unescapeData(data) };
}

function commands(result: Reported): readonly Command[] {
  const text = renderGithub(issueReportOf(result, 'en'), 2, 'en');
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n').map(commandOf);
}

const only = (...findings: Reported['findings']): Reported => ({ ...RESULT, assessments: [], findings });

describe('annotations', () => {
  it('escape what the runner reads: percent signs and line breaks, in properties colons and commas', () => {
    const odd = finding('100%,\r\n::error::x', 'a,b:c%.csv');
    const [line = ''] = renderGithub(issueReportOf(only(odd), 'en'), 2, 'en').split('\n');
    expect(line).toMatch(
      /^::error file=a%2Cb%3Ac%25\.csv,line=2,col=3,title=plancheck%3A row-unknown-metric::/u,
    );
    expect(line).toContain(String.raw`"100%25,\r\n::error::x"%0Ahint: `);
  });

  it('read back as what went in, one a line, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const result of [hostileCheck(text), hostileValidation(text)]) {
          const told = commands(result);
          const about = told.find(({ properties }) => properties['title']?.endsWith('row-unknown-metric'));
          expect(about?.data).toContain(escapeText(text));
          expect(about?.properties).toEqual({
            ...(text === '-' ? {} : { file: escapeText(text), line: '2', col: '3' }),
            title: 'plancheck: row-unknown-metric',
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('come gravest first, and leave out no figure', () => {
    const levels = commands(RESULT).map(({ level }) => level);
    expect(levels).toEqual(['error', 'error', 'error', 'warning', 'warning', 'warning', 'warning']);
  });

  it('name no file where the report came from standard input', () => {
    expect(commands(only(finding('x', '-')))[0]?.properties).toEqual({
      title: 'plancheck: row-unknown-metric',
    });
  });

  it('say so where GitHub shows only some, or where not all are listed', () => {
    const many = (count: number): Reported => only(...Array.from({ length: count }, () => finding('x')));
    expect(commands(many(10))).toHaveLength(10);
    expect(commands(many(11)).at(-1)).toMatchObject({
      level: 'notice',
      data: expect.stringMatching(/^11 in all\. GitHub shows at most 10/u) as string,
    });
    expect(commands({ ...only(finding('x')), unlisted: 1 }).at(-1)?.data).toMatch(/^1 more is not listed/u);
  });

  it('are none where there is nothing to tell', () => {
    expect(renderGithub(issueReportOf(only(), 'en'), 0, 'en')).toBe('');
  });
});

describe('the order of annotations', () => {
  it('is by how grave they are, then by how near to the files at hand, missing reports last', () => {
    const [input] = RESULT.inputs;
    if (!input) throw new Error('no input');
    const at = (file: string | undefined): Reported['findings'][number] => ({
      code: 'as-of-outside-plan',
      args: { on: '2032-06-30', start: '2022-01-01', end: '2023-12-31', graceDays: 10 },
      place: file === undefined ? undefined : { file },
    });
    const told = commands(
      only(
        at(undefined),
        at('plan/01.yaml'),
        at(input.file),
        finding('x', 'plan/01.yaml'),
        finding('x', input.file),
      ),
    );
    expect(told.map(({ level, properties }) => [level, properties['file']])).toEqual([
      ['error', input.file],
      ['error', 'plan/01.yaml'],
      ['warning', input.file],
      ['warning', 'plan/01.yaml'],
      ['warning', undefined],
    ]);
  });
});
