/**
 * How rows are read: those without quotes straight from the bytes, or all of them by csv-parse. Apart from what does so,
 * because the help of the command line tells them.
 */
export const ENGINES = ['stream', 'csv-parse'] as const;
export type Engine = (typeof ENGINES)[number];
