import { marksAndText, type CellWords } from '../rich-runs.js';
import type { Attributes } from '../../source/zip/xml.js';

const MAX_TEXT = 40_000;
/** Most blanks from a blank count. */
const MAX_BLANKS = 1000;
/** Elements beside a cell's text: comments, footnotes, and ruby readings. */
const BESIDE: ReadonlySet<string> = new Set(['office:annotation', 'text:note', 'text:ruby-text']);

/** Collects a cell's text from its paragraphs. */
export class Paragraphs {
  #runs: { text: string; raised: boolean }[] = [];
  #raised: boolean[] = [];
  #length = 0;
  #inParagraph = 0;
  #beside = 0;
  #isFirst = true;
  readonly #isRaised: (style: string | undefined) => boolean;

  constructor(isRaised: (style: string | undefined) => boolean) {
    this.#isRaised = isRaised;
  }

  open(name: string, attributes: Attributes): void {
    if (BESIDE.has(name)) this.#beside += 1;
    if (this.#beside > 0) return;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#inParagraph += 1;
        if (!this.#isFirst) this.#add('\n');
        this.#isFirst = false;
        break;
      case 'text:span':
        this.#raised.push(this.#isRaised(attributes['text:style-name']));
        break;
      case 'text:s':
        this.#add(' '.repeat(Math.min(Math.max(Number(attributes['text:c'] ?? 1) || 1, 1), MAX_BLANKS)));
        break;
      case 'text:tab':
        this.#add('\t');
        break;
      case 'text:line-break':
        this.#add('\n');
        break;
      default:
    }
  }

  text(text: string): void {
    if (this.#inParagraph > 0 && this.#beside === 0) this.#add(text);
  }

  close(name: string): void {
    if (BESIDE.has(name)) this.#beside -= 1;
    else if (this.#beside > 0) return;
    else if (name === 'text:p' || name === 'text:h') this.#inParagraph -= 1;
    else if (name === 'text:span') this.#raised.pop();
  }

  /** Returns the collected text and starts anew. */
  take(): CellWords {
    const words = marksAndText(this.#runs);
    [this.#runs, this.#raised, this.#length, this.#isFirst] = [[], [], 0, true];
    return words;
  }

  #add(text: string): void {
    if (this.#length > MAX_TEXT) return;
    this.#length += text.length;
    const raised = this.#raised.at(-1) === true;
    const last = this.#runs.at(-1);
    if (last?.raised === raised) last.text += text;
    else this.#runs.push({ text, raised });
  }
}
