import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/words.js';
import { escapeText } from '../../../src/report/kit/escape/escape.js';
import { renderJunit } from '../../../src/report/shared/junit.js';
import type { Reported } from '../../../src/report/shared/reported.js';
import { hostileCheck, hostileText, hostileValidation } from '../hostile.js';
import { PLAN, RESULT } from '../sample.js';
import { junitProblems } from '../schemas.js';

const render = (result: Reported): string => renderJunit(result, 2, { language: 'en' });

/** Reads XML; whatever a parser would only warn of is an error here. */
function parse(xml: string): Element {
  const parser = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  });
  const root = parser.parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no root');
  return root;
}

function elements(root: Element, name: string): readonly Element[] {
  return Array.from(root.getElementsByTagName(name));
}

function named(root: Element, name: string): Element {
  const found = elements(root, 'testcase').find((each) => each.getAttribute('name')?.startsWith(name));
  if (!found) throw new Error(`no case ${name}`);
  return found;
}

function childNames(element: Element): readonly string[] {
  return Array.from<Node>(element.childNodes)
    .filter(({ nodeType }) => nodeType === element.ELEMENT_NODE)
    .map(({ nodeName }) => nodeName);
}

describe('JUnit', () => {
  it('keeps to the schema that Jenkins reads it by', async () => {
    const results = [RESULT, hostileCheck('x'), hostileValidation('x'), { ...RESULT, assessments: [] }];
    const texts = LANGUAGES.flatMap((language) => results.map((each) => renderJunit(each, 2, { language })));
    expect(await junitProblems(...texts)).toEqual([]);
  });

  it('is told by the schema from what is no JUnit', async () => {
    const xml = render(RESULT);
    expect(await junitProblems(xml.replace(' tests="1"', ''))).not.toEqual([]);
    expect(await junitProblems(xml.replace('<properties>', '<property/><properties>'))).not.toEqual([]);
    expect(await junitProblems(xml.replace('</testsuites>', ''))).not.toEqual([]);
  });

  it('keeps to the schema whatever the text', async () => {
    const texts = fc
      .sample(hostileText, { numRuns: 100, seed: 1 })
      .flatMap((text) => [render(hostileCheck(text)), render(hostileValidation(text))]);
    expect(await junitProblems(...texts)).toEqual([]);
  });

  it('reads back as the text that went in, shown harmlessly', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = escapeText(text).replace(/[\ufffe\uffff]/gu, (each) =>
          each === '\ufffe' ? String.raw`\ufffe` : String.raw`\uffff`,
        );
        const root = parse(render(hostileCheck(text, 'r.csv')));
        const target = named(root, 't1-investment');
        expect(target.getAttribute('name')).toBe(`t1-investment ${shown}`);
        expect(target.textContent).toContain(shown);
        const [error] = elements(named(root, 'r.csv'), 'error');
        expect(error?.getAttribute('message')).toContain(shown);
        expect(error?.textContent).toContain(shown);
      }),
      { numRuns: 200 },
    );
  });

  it('has a case for each target and each file, and counts them right', () => {
    const root = parse(render(RESULT));
    for (const suite of elements(root, 'testsuite')) {
      const cases = elements(suite, 'testcase');
      const count = (name: string): string => String(elements(suite, name).length);
      expect(suite.getAttribute('tests')).toBe(String(cases.length));
      expect(suite.getAttribute('failures')).toBe(count('failure'));
      expect(suite.getAttribute('errors')).toBe(count('error'));
      expect(suite.getAttribute('skipped')).toBe(count('skipped'));
    }
    expect(elements(root, 'testcase')).toHaveLength(PLAN.targets.length + RESULT.inputs.length);
    const names = elements(root, 'testcase').map((each) => each.getAttribute('name'));
    expect(new Set(names).size).toBe(names.length);
  });

  it('fails what is missed, skips what cannot be told, and passes the rest', () => {
    const root = parse(render(RESULT));
    expect(childNames(named(root, 't2-east'))).toEqual(['failure']);
    expect(childNames(named(root, 't2-count'))).toEqual(['skipped']);
    expect(childNames(named(root, 't1-investment'))).toEqual(['system-out']);
    expect(childNames(named(root, 'reports/商务.csv'))).toEqual(['error']);
    expect(childNames(named(root, 'reports/transport.csv'))).toEqual([]);
  });

  it('shows no report as sound because its errors are not listed', () => {
    const hidden: Reported = { ...hostileValidation('x'), findings: [], unlisted: 4 };
    expect(childNames(named(parse(render(hidden)), '(findings that are not listed)'))).toEqual(['error']);
    const only = { ...hidden, counts: { error: 0, warning: 4, info: 0 } };
    expect(childNames(named(parse(render(only)), '(findings that are not listed)'))).toEqual(['system-out']);
  });
});
