import { inferLayout, readerFor, readTableOf, type Inferred } from '../../../../src/intake/index.js';
import { readLayout } from '../../../../src/layouts/load.js';
import type { Plan } from '../../../../src/model/plan.js';
import { printYaml } from '../../../../src/yaml/print.js';
import { brief, told } from '../../helpers.js';
import { PLAN } from '../../plan.js';

type Told = Parameters<typeof inferLayout>[3];

/** What is drafted for a table, and what is read by it. */
export interface Drafted {
  readonly draft: Inferred['draft'] | undefined;
  readonly lacks: Inferred['lacks'];
  readonly figures: readonly string[];
  /** Findings but for what is merely told. */
  readonly doubts: readonly string[];
}

/** Drafts a layout for a table, loads what would be printed, and reads the table by it. */
export function drafted(
  content: string | Uint8Array,
  { name = 'r.csv', plan = PLAN, ...saying }: { name?: string; plan?: Plan } & Told = {},
): Drafted {
  const file = { name, bytes: typeof content === 'string' ? Buffer.from(content) : content };
  const grid = readTableOf(file);
  const inferred = grid.ok ? inferLayout(grid.value, plan, name, saying) : undefined;
  const lacks = inferred?.lacks ?? [];
  if (!inferred || lacks.length > 0) return { draft: inferred?.draft, lacks, figures: [], doubts: [] };
  const text = printYaml(inferred.draft);
  const layout = readLayout('draft.yaml', text);
  if (!layout.ok) throw new Error(`${JSON.stringify(layout.error)}\n${text}`);
  const intake = readerFor(plan, { layouts: [layout.value] })(file);
  return {
    draft: inferred.draft,
    lacks,
    figures: intake.observations.map(brief),
    doubts: told(intake).filter((each) => !/^row-(?:footer|total)-ignored|left-out/u.test(each)),
  };
}
