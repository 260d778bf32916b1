/** How rows are read: those without quotes straight from the bytes, or all of them by csv-parse. */
export const ENGINES = ['stream', 'csv-parse'] as const;
export type Engine = (typeof ENGINES)[number];
