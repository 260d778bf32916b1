import type { TableChoices } from './choices.js';
import type { Entry, Medium } from './entries.js';
import type { Page } from './page.js';
import type { WordsFor } from './wordings.js';

/** A table that is being written onto a page. */
export class Writing {
  readonly page: Page;
  /** Settled: what is chosen goes together. */
  readonly table: TableChoices;
  /** In the order in which they stand. */
  readonly entries: readonly Entry[];

  constructor(page: Page, table: TableChoices, entries: readonly Entry[]) {
    this.page = page;
    this.table = table;
    this.entries = entries;
  }

  get medium(): Medium {
    return this.page.medium;
  }

  /** The row that was chosen first, wherever it stands: what is said once is said of it. */
  get first(): Entry {
    return this.entries.find(({ row }) => row === this.table.rows[0])!;
  }

  /** A figure that a basis says something of. */
  get flow(): Entry | undefined {
    return this.entries.find(({ metric }) => metric.type === 'flow');
  }

  /** Says something in one of several wordings; those that are not clear are for tables that are `loose`. */
  say<Told>(all: WordsFor<Told>, at: number, told: Told): string {
    const wordings = this.table.loose ? all : all.filter(({ clear }) => clear);
    const wording = wordings[at % wordings.length]!;
    if (!wording.clear) this.doubt();
    return wording.says(told);
  }

  /** Notes that something can be taken in more than one way, so that it need not be read. */
  doubt(): void {
    this.page.clear = false;
  }

  /** The name of something in the table's language. */
  name({ zh, en }: { readonly zh: string; readonly en: string }): string {
    return this.table.language === 'zh' ? zh : en;
  }
}
