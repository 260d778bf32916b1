import { z } from 'zod';
import { LAYOUT_FIELDS } from '../model/layout.js';
import { flag, id, integer, jsonSchema, text } from '../yaml/scalars.js';

/** Shape of a layout file; what its words refer to is checked by `normaliseLayout`. */

const pattern = text.describe('Text in which * stands for anything and {name} for something to remember.');
const header = z
  .union([z.array(pattern).min(1), pattern])
  .describe('The title of the column, or its titles from top to bottom where the header has several rows.');
const template = text.describe('Text in which {name} stands for what was remembered under that name.');

/** Written out, so that editors and messages list the keys. */
const templates = z
  .strictObject({
    metric: template.optional(),
    region: template.optional(),
    period: template.optional(),
    unit: template.optional(),
    basis: template.optional(),
    department: template.optional(),
    submitted: template.optional(),
    note: template.optional(),
  })
  .describe('What the figures are of.');

const columnSchema = z
  .strictObject({
    header,
    field: z.enum(LAYOUT_FIELDS).optional().describe('The cells say this of the figures in their row.'),
    as: z
      .array(pattern)
      .min(1)
      .optional()
      .describe(
        'How a cell that says several fields is taken apart: {metric}, {unit} and the like stand for them. The first that matches holds; a cell that none matches is the field itself.',
      ),
    fill: z
      .literal('down')
      .optional()
      .describe('A blank cell means what the cell above it says, as under merged cells.'),
    value: templates.optional().describe('The cells are figures; {} where nothing is to be added.'),
    total: z
      .union([z.literal('all'), z.array(header).min(1)])
      .optional()
      .describe('The cells are the sums of these columns, or of all columns of figures.'),
    only: z
      .array(z.string())
      .min(1)
      .optional()
      .describe("Rows are read only where the cell is one of these; '' is a blank cell."),
    multiplier: flag
      .optional()
      .describe(
        'The cells say by which power of ten the figures of their row are multiplied: 3 or Thousands.',
      ),
    flag: flag.optional().describe('The cells are flags of the figures in their row; see flags.'),
    ignore: flag.optional().describe('The cells are not read.'),
    optional: flag.optional().describe('The column may be missing.'),
  })
  .describe('A column, or all columns whose titles match. The first entry that matches a column holds.');

const codes = z.record(z.string().min(1), text);
const codesSchema = z
  .strictObject({
    metric: codes.optional(),
    region: codes.optional(),
    period: codes.optional(),
    unit: codes.optional(),
    basis: codes.optional(),
    department: codes.optional(),
    submitted: codes.optional(),
    note: codes.optional(),
  })
  .describe('By field: what the table writes, and what it means; what is not among them means itself.');

const flagsSchema = z
  .strictObject({
    known: z.array(text).min(1).optional().describe('The figure counts, and its note keeps the flag.'),
    missing: z
      .array(text)
      .min(1)
      .optional()
      .describe('The figure does not count: missing, withheld, or a forecast; that is told.'),
  })
  .describe('What may stand behind a figure, as in 12.3 p, or in a column of flags.');

const totalSchema = z
  .strictObject({
    row: pattern.describe('The name of the row, as its first cells have it.'),
    of: z
      .union([z.enum(['all', 'above']), z.array(pattern).min(1)])
      .describe('All other rows, those since the row of totals before it, or the rows with these names.'),
    value: templates.optional().describe('What its figures are; left out where it is checked and not read.'),
  })
  .describe('A row with the sums of others.');

export const layoutSchema = z
  .strictObject({
    id,
    title: z.strictObject({ zh: text, en: text }),
    for: z
      .strictObject({
        files: z.array(pattern).min(1).optional().describe('The names of the files, without their folder.'),
        contains: z
          .array(pattern)
          .min(1)
          .optional()
          .describe('Cells of the header, or of the lines above it, that the table must have.'),
        sheet: text.optional().describe('The name or the number of the sheet.'),
      })
      .describe('Which tables the layout is for.'),
    header: z
      .strictObject({
        row: integer.optional().describe('The number of its first row.'),
        find: pattern
          .optional()
          .describe('A cell of its first row, where the number is not always the same.'),
        rows: integer.optional().describe('How many rows it has; 1 if left out.'),
      })
      .describe('Where the header is.'),
    titles: z
      .array(pattern)
      .optional()
      .describe('What to remember from the lines above the header; each must be found there.'),
    skip: z.array(pattern).optional().describe('Rows that are no data, by their first cell.'),
    split: z
      .strictObject({
        header: pattern.describe('The title of the column, as the table has it.'),
        by: text.describe('What stands between its parts.'),
      })
      .optional()
      .describe('A column whose title and cells are several columns in one; columns names its parts.'),
    columns: z.array(columnSchema).min(1),
    values: templates.optional().describe('What holds for all figures.'),
    totals: z.array(totalSchema).optional(),
    codes: codesSchema.optional(),
    flags: flagsSchema.optional(),
  })
  .describe("How a department's own table is read.");

export type RawLayout = z.output<typeof layoutSchema>;
export type RawColumn = RawLayout['columns'][number];
export type RawTemplates = NonNullable<RawLayout['values']>;
export type RawHeader = RawColumn['header'];

/** JSON Schemas of layouts by name, for editors. */
export function layoutJsonSchemas(): Readonly<Record<'layout', object>> {
  return { layout: jsonSchema(layoutSchema) };
}
