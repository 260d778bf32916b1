import { describeFinding } from '../../../src/catalogue/findings.js';
import { readerFor } from '../../../src/intake/index.js';
import { outcome, type Outcome } from './figures.js';
import { SHEET_NAMES, type FileSpec } from './lay.js';
import type { Cell } from './page.js';
import { knownPlan } from './plan.js';

const read = readerFor(knownPlan());

/**
 * Reads a file whose figures are known, and throws if one was lost or changed in silence, or refused though it has one
 * meaning. The message has the table, what is wrong with it, and what the reader says.
 */
export function expectReadOrTold(spec: FileSpec, name: string, bytes: Uint8Array): void {
  const intake = read({ name, bytes });
  const faults = faultsOf(spec, outcome(spec.figures, intake, SHEET_NAMES[0]));
  if (faults.length === 0) return;
  const findings = intake.findings.map((finding) => {
    const { severity, message } = describeFinding(finding, 'en');
    return `${finding.place?.line ?? ''}:${finding.place?.column ?? ''} ${severity} ${message}`;
  });
  throw new Error([...spec.sheets.flatMap(drawn), '', ...faults, '', ...findings].join('\n'));
}

function faultsOf({ figures, clear }: FileSpec, { fates, invented }: Outcome): readonly string[] {
  const faults = fates.flatMap((fate, at) => {
    const { sheet, line } = figures[at]!;
    const place = `${sheet}, line ${line}:`;
    switch (fate.fate) {
      case 'read':
        return [];
      case 'refused':
        return clear ? [`${place} refused though it is clear: ${fate.codes.join(', ')}`] : [];
      case 'lost':
        return [`${place} neither read nor told`];
      case 'changed':
        return [`${place} ${fate.parts.join(', ')}`];
    }
  });
  return [...faults, ...invented.map((figure) => `a figure that nobody wrote: ${figure}`)];
}

/** A sheet as text, for people. */
function drawn({ name, rows, merged }: FileSpec['sheets'][number]): readonly string[] {
  const areas = merged.map(
    ({ top, left, bottom, right }) => `${top + 1}:${left + 1}-${bottom + 1}:${right + 1}`,
  );
  return [
    `${name}${areas.length > 0 ? `, merged ${areas.join(' ')}` : ''}`,
    ...rows.map((row, at) => `${String(at + 1).padStart(4)} | ${Array.from(row, shown).join(' | ')}`),
  ];
}

function shown(cell: Cell): string {
  if (typeof cell !== 'object') return cell ?? '';
  return `${cell.formula === true ? '=' : ''}${cell.number}${cell.format === undefined ? '' : ` {${cell.format}}`}`;
}
