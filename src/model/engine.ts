/** How rows are read: those without quotes straight from the bytes, all of them by csv-parse, or with the help of a database. */
export const ENGINES = ['stream', 'csv-parse', 'duckdb', 'auto'] as const;
export type Engine = (typeof ENGINES)[number];
