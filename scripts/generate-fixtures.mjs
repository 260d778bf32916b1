// Makes fixtures of the examples in the catalogue of findings, so that the program is run on each from its command
// line.
import { stringify } from 'yaml';

/** @returns {Promise<[string, string][]>} the text of each file by its path from the root */
export async function exampleFixtures() {
  const { FINDING_CODES } = await import('../dist/catalogue/findings.js');
  const { EXAMPLE_PLAN } = await import('../dist/catalogue/examples/example-plan.js');
  /** @type {[string, string][]} */
  const plan = [...EXAMPLE_PLAN].map(([name, text]) => [`fixtures/_plans/example/${name}`, text]);
  const cases = await Promise.all(FINDING_CODES.map(fixtureOf));
  return [...plan, ...cases.flat()];
}

/**
 * Examples without files have fixtures made by hand.
 *
 * @param {import('../dist/catalogue/findings.js').FindingCode} code
 * @returns {Promise<[string, string][]>}
 */
async function fixtureOf(code) {
  const { exampleFiles, explain } = await import('../dist/explain.js');
  const { lintStatus, validateStatus } = await import('../dist/exit.js');
  const { countFindings } = await import('../dist/catalogue/findings-order.js');
  const { WAIVER_FILE_FINDINGS } = await import('../dist/catalogue/findings/waiver/file.js');
  const { meaning, example } = explain(code);
  const files = exampleFiles(code);
  if (files.size === 0) return [];
  const isReport = example.command.startsWith('plancheck validate ');
  const isLint = example.command.startsWith('plancheck lint ');
  const command = isReport
    ? `${example.command.replace('plancheck ', '')} --plan ../_plans/example --lang en`
    : isLint
      ? 'lint plan --lang en'
      : 'targets --plan plan --lang en';
  const counts = countFindings(example.findings);
  const isJudged = !Object.hasOwn(WAIVER_FILE_FINDINGS, code);
  const status =
    isReport && isJudged
      ? validateStatus({ counts }, { strict: false })
      : isLint
        ? lintStatus({ counts }, { strict: false })
        : 3;
  const folder = `fixtures/finding-${code}`;
  const text = stringify({ about: meaning, command, status }, { lineWidth: 0 });
  return [
    [`${folder}/case.yaml`, text],
    ...[...files].map(
      ([name, content]) =>
        /** @type {[string, string]} */ ([`${folder}/${isReport ? '' : 'plan/'}${name}`, content]),
    ),
  ];
}
