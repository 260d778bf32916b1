import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { serial } from '../../src/report/kit/xlsx/serial.js';
import { day } from './rules.js';
import type { ReportTemplate } from '../../src/template-result.js';

/** What a clerk enters, for each row of a template: a figure or a stage; nothing where there is none. */
export type Entries = readonly (string | undefined)[];

/** Stages, whole numbers and others, as each row takes them, all different. */
export function entriesFor({ plan, rows }: ReportTemplate, language: 'zh' | 'en'): readonly string[] {
  const stages = [...plan.stages.values()];
  return rows.map(({ metric }, at) => {
    if (metric.type === 'stage') return stages[at % stages.length]?.title[language] ?? '';
    return metric.type === 'ratio' ? `${(at % 90) + 1}.25` : String(1000 + at);
  });
}

/** Fills in the column of values and that of the date of submission. */
export function fillCsv(csv: string, entries: Entries, submitted: string): string {
  const [header = [], ...rows] = parse(csv, { bom: true });
  const value = header.findIndex((name) => name === '数值' || name === 'value');
  const date = header.findIndex((name) => name === '填报日期' || name === 'submitted');
  const filled = rows.map((row, at) =>
    row.map((cell, field) => (field === value ? (entries[at] ?? '') : field === date ? submitted : cell)),
  );
  return stringify([header, ...filled], { bom: true });
}

/** The same in a workbook, as a spreadsheet program would: numbers and dates as numbers, stages as text. */
export function fillXlsx(bytes: Uint8Array, entries: Entries, submitted: string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(parts[path] ?? new Uint8Array());
  const heading = (names: readonly string[]): string =>
    names.flatMap(
      (name) =>
        new RegExp(`<c r="([A-Z]+)1"[^>]*>\\s*<is>\\s*<t[^>]*>${name}</t>`, 'u').exec(sheet)?.[1] ?? [],
    )[0] ?? '';
  const [value, date] = [heading(['数值', 'value']), heading(['填报日期', 'submitted'])];
  const filled = sheet.replace(
    /<c r="([A-Z]+)(\d+)" s="(\d+)"\/>/gu,
    (cell, column: string, row: string, style: string) => {
      const entry =
        column === value
          ? entries[Number(row) - 2]
          : column === date
            ? String(serial(day(submitted)))
            : undefined;
      if (entry === undefined) return cell;
      const place = `r="${column}${row}" s="${style}"`;
      return /^[\d.]+$/u.test(entry)
        ? `<c ${place}><v>${entry}</v></c>`
        : `<c ${place} t="inlineStr"><is><t>${entry}</t></is></c>`;
    },
  );
  return zipSync({ ...parts, [path]: strToU8(filled) });
}
