import {
  NOTHING_LEFT,
  OTHER_TARGETS,
  problemText,
  TRACE_CAVEAT,
  TRACE_HEADINGS,
  TRACE_SECTIONS,
} from '../../catalogue/labels/trace.js';
import { LABEL_SEPARATOR } from '../../catalogue/labels.js';
import type { Target } from '../../model/plan.js';
import type { Mark, TracedPassage, TraceProblem, TraceResult } from '../../model/trace.js';
import type { Language } from '../../model/words.js';
import { html, type Html } from '../kit/escape/html.js';
import { accountText, clauseText, coverageLines, leftOver, traceStatusText } from './words.js';
import { TRACE_STYLE } from './style.js';
import { placeText } from '../../model/place.js';

interface Page {
  readonly result: TraceResult;
  readonly language: Language;
  /** The number of each mark; document and plan refer to each other by it. */
  readonly numbers: ReadonlyMap<Mark, number>;
}

/** A trace as a self-contained page: the document on the left, what encodes it on the right. */
export function renderTraceHtml(
  result: TraceResult,
  status: number,
  { language }: { readonly language: Language },
): string {
  const marks = result.passages.flatMap((passage) => passage.marks);
  const page: Page = { result, language, numbers: new Map(marks.map((mark, at) => [mark, at + 1])) };
  const title = result.plan.title[language];
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: TRACE_STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${TRACE_HEADINGS.document[language]}${LABEL_SEPARATOR[language]}${result.document.file}</p>
          <ul class="coverage">
            ${coverageLines(result, language).map((text) => html`<li>${text}</li>`)}
          </ul>
          <p class="status ${status === 0 ? 'good' : 'bad'}">${traceStatusText(result, status, language)}</p>
          <p class="caveat">${TRACE_CAVEAT[language]}</p>
        </header>
        ${summarySections(page)}
        <main>
          <div class="row heads">
            <h2>${TRACE_HEADINGS.document[language]}</h2>
            <h2>${TRACE_HEADINGS.plan[language]}</h2>
          </div>
          ${result.passages.map((passage) => rowOf(passage, page))}
        </main>
      </body>
    </html> `;
  return document.markup;
}

function summarySections(page: Page): readonly Html[] {
  const { result, language, numbers } = page;
  const left = leftOver(result);
  const leftItems = result.passages.flatMap(({ clause, marks }) =>
    marks
      .filter(({ account }) => account === undefined)
      .map(
        (mark) =>
          html`<li>
            <a href="#m${numbers.get(mark) ?? 0}"
              >${mark.line}:${mark.column} ${clauseText(clause, language)}</a
            >
            ${mark.text}
          </li>`,
      ),
  );
  const vain = result.listedInVain.map(({ clause, figure }) => html`<li>${clause} ${figure}</li>`);
  return [
    html`<section class="summary">
      <h2>
        ${TRACE_SECTIONS.leftOver[language]}${LABEL_SEPARATOR[language]}${left.length === 0 ? NOTHING_LEFT[language] : left.length}
      </h2>
      <ul>
        ${leftItems}
      </ul>
    </section> `,
    section(
      TRACE_SECTIONS.problems[language],
      result.problems.map((problem) => html`<li>${problemHtml(problem, language)}</li>`),
    ),
    section(TRACE_SECTIONS.listedInVain[language], vain),
  ];
}

function section(title: string, items: readonly Html[]): Html {
  if (items.length === 0) return { markup: '' };
  return html`<section class="summary">
    <h2>${title}</h2>
    <ul>
      ${items}
    </ul>
  </section> `;
}

function problemHtml(problem: TraceProblem, language: Language): Html {
  const { target } = problem;
  return html`<span class="id">${target.id}</span> ${target.clause}
    <span class="bad">${problemText(problem, language)}</span>
    <span class="place">${placeText(target.place)}</span>`;
}

/** A passage beside its marks in order, and the other targets of its clause. */
function rowOf(passage: TracedPassage, page: Page): Html {
  const { language, result } = page;
  const shown = new Set(
    passage.marks.flatMap(({ account }) => (account?.by === 'targets' ? account.targets : [])),
  );
  const others = passage.targets.filter(({ id }) => !shown.has(id));
  const faults = result.problems.filter(({ target }) => passage.targets.includes(target));
  return html`<div class="row">
    <div class="document">
      <h3>${clauseText(passage.clause, language)}</h3>
      <p>${passageHtml(passage, page)}</p>
    </div>
    <div class="plan">
      <ol>
        ${passage.marks.map((mark) => entryOf(mark, page))}
      </ol>
      ${otherTargets(others, page)}${faults.map((problem) => html`<p class="fault">✗ ${problemHtml(problem, language)}</p>`)}
    </div>
  </div> `;
}

function entryOf(mark: Mark, { result, language, numbers }: Page): Html {
  const number = numbers.get(mark) ?? 0;
  const sort = mark.account?.by ?? 'left';
  const sign = mark.account ? '' : '✗ ';
  return html`<li class="${sort}" value="${number}">
    <a href="#m${number}">${mark.text}</a>
    <span>${sign}${accountText(mark.account, result.plan, language)}</span>
  </li>`;
}

function otherTargets(targets: readonly Target[], { language }: Page): Html {
  if (targets.length === 0) return { markup: '' };
  const items = targets.map(
    ({ id, title, wording }) => html`<li>${title[language]} <span class="id">${id}</span> “${wording}”</li>`,
  );
  return html`<h4>${OTHER_TARGETS[language]}</h4>
    <ul>
      ${items}
    </ul>`;
}

/** The text of a passage with its marks, which may be nested. */
function passageHtml({ text, marks }: TracedPassage, page: Page): readonly Html[] {
  return within(text, 0, text.length, marks, page);
}

function within(text: string, from: number, to: number, marks: readonly Mark[], page: Page): readonly Html[] {
  const parts: Html[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.start < at || mark.end > to) continue;
    parts.push(...lines(text.slice(at, mark.start)));
    const inner = marks.filter(
      (other) => other !== mark && mark.start <= other.start && other.end <= mark.end,
    );
    parts.push(markHtml(mark, within(text, mark.start, mark.end, inner, page), page));
    at = mark.end;
  }
  return [...parts, ...lines(text.slice(at, to))];
}

function markHtml(mark: Mark, content: readonly Html[], { numbers }: Page): Html {
  const number = numbers.get(mark) ?? 0;
  return html`<mark id="m${number}" class="${mark.account?.by ?? 'left'}"
    >${content}<sup>${number}</sup></mark
  >`;
}

function lines(text: string): readonly Html[] {
  return text.split(/\r\n|\n|\r/u).map((part, at) => (at === 0 ? html`${part}` : html`<br />${part}`));
}
