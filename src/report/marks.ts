import { FINDING_CODES } from '../catalogue/findings.js';
import { AUDITED_SECTION, AUDIT_HEADINGS } from '../catalogue/labels/audit.js';
import { TARGET_RULES } from '../catalogue/labels/formats.js';
import { HEADINGS, NO_FINDINGS, NOTHING_TO_ATTEND_TO, SECTIONS } from '../catalogue/labels/table.js';
import { COMPLETENESS, UNLISTED } from '../catalogue/labels/validate.js';
import { SEVERITY_LABELS } from '../catalogue/labels.js';
import { LANGUAGES, type Bilingual } from '../model/words.js';

/** The beginning and the end of a file; they may overlap. */
export interface Ends {
  readonly beginning: string;
  readonly end: string;
}

/** A format whose reports bear a mark that no other program writes; two reports of it have only that in common. */
interface Marked {
  readonly sort: string;
  readonly bears: (file: Ends) => boolean;
  /** A report without issues, which bears no mark. */
  readonly blank?: string;
}

const begins = (sort: string, mark: RegExp, blank?: string): Marked => ({
  sort,
  bears: ({ beginning }) => mark.test(beginning),
  ...(blank === undefined ? {} : { blank }),
});

/** {@link Marked} by the id of a rule: other tools write such lists too, but with other rules. */
const beginsWithRule = (sort: string, mark: RegExp, blank: string): Marked => ({
  sort,
  bears: ({ beginning }) => isRule(mark.exec(beginning)?.[1]),
  blank,
});

const words = (...all: readonly Bilingual[]): string => all.flatMap(({ zh, en }) => [zh, en]).join('|');

const CONCISE = new RegExp(
  `^(?:.{1,9999}?: )?(?:${words(...Object.values(SEVERITY_LABELS))}) ([a-z-]{1,99}) `,
  'u',
);

/** A list without findings has only the line that says so. */
function isUnlisted(text: string): boolean {
  const count = Number(/\d{1,9}/u.exec(text)?.[0] ?? Number.NaN);
  return LANGUAGES.some((language) => text.trimEnd() === UNLISTED[language](count));
}

const MARKED: readonly Marked[] = [
  begins('junit', /^<\?xml [^>]{1,100}\?>\s*<testsuites name="plancheck">/u),
  begins(
    'sarif',
    /^\{\s*"\$schema": "[^"]{1,100}",\s*"version": "[\d.]{1,9}",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "plancheck"/u,
  ),
  ...['check', 'validate', 'audit'].map((report) =>
    begins(`ndjson of ${report}`, new RegExp(`^\\{"record":"header","report":"${report}",`, 'u')),
  ),
  begins('github', /^::(?:error|warning|notice) (?:[^:\n]{1,9999},)?title=plancheck(?:%3A |::)/u, ''),
  beginsWithRule(
    'gitlab',
    /^\[\s*\{\s*"description": "(?:[^"\\]|\\.)*",\s*"check_name": "([a-z-]{1,99})",\s*"fingerprint": "(?:[0-9a-f]{16}:\d{1,9}|findings-not-listed)"/u,
    '[]',
  ),
  {
    sort: 'concise',
    bears: ({ beginning }) => isRule(CONCISE.exec(beginning)?.[1]) || isUnlisted(beginning),
    blank: '',
  },
];

function isRule(id: string | undefined): boolean {
  return id !== undefined && RULES.has(id);
}

const RULES: ReadonlySet<string> = new Set([
  ...FINDING_CODES,
  ...Object.keys(TARGET_RULES).map((verdict) => `target-${verdict}`),
  'program-fault',
  'findings-not-listed',
]);

/** The closing line of a report as table or Markdown. */
const CLOSING = /^(?:\*\*)?(?:Exit status |退出状态 )\d{1,3}:/u;

/** First line of such a report if it is not the title of the plan. */
const OPENING = new RegExp(
  `^(?:Exit status |退出状态 |(?:${words(
    HEADINGS.verdict,
    SECTIONS.summary,
    SECTIONS.findings,
    AUDITED_SECTION,
    AUDIT_HEADINGS.status,
    NO_FINDINGS,
    NOTHING_TO_ATTEND_TO,
    ...Object.values(COMPLETENESS),
  )})(?=[\\s:]|$))`,
  'u',
);

/** Number of characters compared of reports without a mark: data begin with their plan, texts with their title. */
const COMPARED = { page: 600, data: 160, text: 60 } as const;

/**
 * Whether a file is an earlier report of the same sort: it bears the same mark, or, without marks, begins
 * alike except for numbers and blanks.
 */
export function isOfSort(before: Ends, now: Ends): boolean {
  const own = MARKED.filter(({ bears, blank }) => bears(now) || isBlank(now, blank));
  if (own.length > 0) return own.some(({ bears, blank }) => bears(before) || isBlank(before, blank));
  const [one, other] = [outlineOf(before), outlineOf(now)];
  if (isClosed(now))
    return isClosed(before) && (OPENING.test(before.beginning) || lineOf(one) === lineOf(other));
  const compared = COMPARED[sortOf(now)];
  const [start, wanted] = [one, other].map((text) => text.replace(/\s+/gu, ' ').slice(0, compared));
  return start === wanted;
}

function isBlank({ beginning }: Ends, blank: string | undefined): boolean {
  return beginning.trimEnd() === blank;
}

function isClosed({ end }: Ends): boolean {
  return CLOSING.test(end.trimEnd().split('\n').at(-1) ?? '');
}

function lineOf(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function outlineOf({ beginning }: Ends): string {
  return beginning.replace(/\d+/gu, '0');
}

function sortOf({ beginning }: Ends): keyof typeof COMPARED {
  if (beginning.startsWith('<')) return 'page';
  return beginning.startsWith('{') ? 'data' : 'text';
}
