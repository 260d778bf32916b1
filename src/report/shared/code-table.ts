import type { CodeCount } from '../../catalogue/findings-order.js';
import { FINDING_HEADINGS } from '../../catalogue/labels/formats.js';
import { SEVERITY_LABELS } from '../../catalogue/labels.js';
import type { Language } from '../../model/words.js';
import { numbers, type Block, type MarkdownRow } from '../kit/escape/markdown.js';

/** Counts of findings by code, instead of the findings. */
export function codeTable(counts: readonly CodeCount[], language: Language): Block {
  const { severity, count, code } = FINDING_HEADINGS;
  return {
    sort: 'table',
    columns: [numbers(count[language]), { heading: severity[language] }, { heading: code[language] }],
    rows: counts.map((each): MarkdownRow => [
      String(each.findings),
      SEVERITY_LABELS[each.severity][language],
      each.code,
    ]),
  };
}
