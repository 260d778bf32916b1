import { FINDING_STAGES } from '../../catalogue/findings.js';
import { EXPLAIN_HEADINGS, FINDINGS_PAGE, STAGE_LABELS } from '../../catalogue/labels/explain.js';
import { LABEL_SEPARATOR, SEVERITY_LABELS } from '../../catalogue/labels.js';
import type { Explained } from '../../explain-result.js';
import type { Bilingual, Language } from '../../model/words.js';
import { markdownText, type Block } from '../kit/escape/markdown.js';
import { exampleLines } from './excerpt.js';
import { renderFindings } from '../shared/findings.js';
import type { TextOptions } from '../kit/options.js';

/** Codes as a page: contents by stage, then each code under its own heading. */
export function renderExplainedMarkdown(codes: readonly Explained[], { language }: TextOptions): string {
  const stages = FINDING_STAGES.map((stage) => ({
    ...STAGE_LABELS[stage],
    own: codes.filter((each) => each.stage === stage),
  })).filter(({ own }) => own.length > 0);
  return markdownText([
    { sort: 'heading', level: 1, text: FINDINGS_PAGE.title[language] },
    { sort: 'paragraph', text: FINDINGS_PAGE.intro[language] },
    { sort: 'paragraph', text: FINDINGS_PAGE.generated[language] },
    ...stages.flatMap(({ name, own }): Block[] => [
      { sort: 'strong', text: name[language] },
      {
        sort: 'contents',
        separator: LABEL_SEPARATOR[language],
        items: own.map(({ code, meaning }) => ({ anchor: code, text: meaning[language] })),
      },
    ]),
    ...stages.flatMap(({ name, about, own }): Block[] => [
      { sort: 'heading', level: 2, text: name[language] },
      { sort: 'paragraph', text: about[language] },
      ...own.flatMap((each) => blocksOf(each, language)),
    ]),
  ]);
}

function blocksOf(explained: Explained, language: Language): readonly Block[] {
  const { code, severity, meaning, rule, remedy, example } = explained;
  const labelled = (heading: Bilingual, text: string): Block => ({
    sort: 'labelled',
    label: heading[language] + LABEL_SEPARATOR[language].trim(),
    text,
  });
  const said = renderFindings(example.findings, { language, width: Infinity, color: false });
  return [
    { sort: 'heading', level: 3, text: code },
    { sort: 'labelled', label: SEVERITY_LABELS[severity][language], text: meaning[language] },
    ...(rule === undefined ? [] : [labelled(EXPLAIN_HEADINGS.rule, rule[language])]),
    labelled(EXPLAIN_HEADINGS.remedy, remedy[language]),
    { sort: 'code', lines: [...exampleLines(explained), '', ...said.trimEnd().split('\n')] },
  ];
}
