import { FINDING_CODES } from '../catalogue/findings.js';
import { AUDITED_SECTION, AUDIT_HEADINGS } from '../catalogue/labels/audit.js';
import { TARGET_RULES } from '../catalogue/labels/formats.js';
import { HEADINGS, NO_FINDINGS, NOTHING_TO_ATTEND_TO, SECTIONS } from '../catalogue/labels/table.js';
import { COMPLETENESS, UNLISTED } from '../catalogue/labels/validate.js';
import { SEVERITY_LABELS } from '../catalogue/labels.js';
import { LANGUAGES, type Bilingual } from '../model/words.js';

/** The beginning of a file and its end, which may overlap. */
export interface Ends {
  readonly beginning: string;
  readonly end: string;
}

/** A format whose reports bear a mark that no other program writes: nothing but that is alike in two of them. */
interface Marked {
  readonly sort: string;
  readonly bears: (file: Ends) => boolean;
  /** How a report without any issue is written, which bears no mark. */
  readonly blank?: string;
}

const begins = (sort: string, mark: RegExp, blank?: string): Marked => ({
  sort,
  bears: ({ beginning }) => mark.test(beginning),
  ...(blank === undefined ? {} : { blank }),
});

/** The same where a mark holds the id of a rule: other tools write such lists as well, but not of these. */
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

/** Where no finding is listed there is but the line which says so. */
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

/** The line that closes what is told of a run, as a table or as Markdown. */
const CLOSING = /^(?:\*\*)?(?:Exit status |退出状态 )\d{1,3}:/u;

/** With what such a text begins, if not with the title of the plan. */
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

/** So much of what nothing else tells apart is compared: data have their plan there, texts their title. */
const COMPARED = { page: 600, data: 160, text: 60 } as const;

/**
 * Whether a file is an earlier report of the sort of another one: it bears the same mark, or where reports have none it
 * begins alike, but for numbers and blanks.
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
