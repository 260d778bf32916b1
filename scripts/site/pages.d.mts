/** What the tests and the site's configuration use of pages.mjs. */
export type Language = 'en' | 'zh';
export interface Placed {
  readonly source: string;
  readonly target: string;
  readonly language: Language;
  readonly image: boolean;
}
export interface Link {
  readonly href: string;
  readonly text: string;
  readonly image: boolean;
}
export interface Menu {
  readonly text: string;
  readonly items: { text: string; link: string }[];
}
export const SITE: string;
export const STAGED: string;
export function anchorOf(heading: string): string;
export function linksOf(markdown: string): Link[];
export function placeOf(
  from: Pick<Placed, 'source' | 'language'>,
  link: Pick<Link, 'href' | 'image'>,
): (Placed & { anchor: string }) | undefined;
export function sitePages(): ReadonlyMap<string, Placed>;
export function stage(): void;
export function menuOf(language: Language): Menu[];
