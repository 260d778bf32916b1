import { describeFinding, type Finding } from '../../catalogue/findings.js';
import type { Acceptance } from '../../model/acceptance.js';
import { formatDay, type Period } from '../../model/calendar.js';
import type { Input } from '../../model/observation.js';
import type { Plan } from '../../model/plan.js';
import type { Language } from '../../model/words.js';
import type { PlanHead } from '../kit/json-shapes.js';
import type { FindingJson, InputJson } from './finding-shape.js';

export function planJson({ id, title, period }: Plan): PlanHead {
  return { id, title: { zh: title.zh, en: title.en }, period: periodJson(period) };
}

export function inputJson({ encodingAssumed, ...input }: Input): InputJson {
  const { file, sha256, encoding, layout, rows, observations, rejected, ignored } = input;
  const assumed = encodingAssumed || undefined;
  return { file, sha256, encoding, encodingAssumed: assumed, layout, rows, observations, rejected, ignored };
}

export function periodJson({ start, end }: Period): { start: string; end: string } {
  return { start: formatDay(start), end: formatDay(end) };
}

export function waivedJson({ waived }: { readonly waived?: Acceptance }): FindingJson['waived'] {
  return waived && { reason: waived.reason, by: waived.by, until: formatDay(waived.until) };
}

export function findingJson(finding: Finding, language: Language): FindingJson {
  const { severity, message, hint } = describeFinding(finding, language);
  const { file, sheet, line, column } = finding.place ?? {};
  const waived = waivedJson(finding);
  return { code: finding.code, severity, message, hint, file, sheet, line, column, waived };
}
