import { z } from 'zod';
import { LAYOUT_FIELDS } from '../model/layout.js';
import { flag, id, integer, jsonSchema, text } from '../yaml/scalars.js';

/** The language of layouts: the shape of a file, and nothing else. What its words refer to is checked by `normalise`. */

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
    fill: z
      .literal('down')
      .optional()
      .describe('A blank cell means what the cell above it says, as under merged cells.'),
    value: templates.optional().describe('The cells are figures; {} where nothing is to be added.'),
    total: z
      .union([z.literal('all'), z.array(header).min(1)])
      .optional()
      .describe('The cells are the sums of these columns, or of all columns of figures.'),
    ignore: flag.optional().describe('The cells are not read.'),
    optional: flag.optional().describe('The column may be missing.'),
  })
  .describe('A column, or all columns whose titles match. The first entry that matches a column holds.');

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
    columns: z.array(columnSchema).min(1),
    values: templates.optional().describe('What holds for all figures.'),
    totals: z.array(totalSchema).optional(),
  })
  .describe("How a department's own table is read.");

export type RawLayout = z.output<typeof layoutSchema>;
export type RawColumn = RawLayout['columns'][number];
export type RawTemplates = NonNullable<RawLayout['values']>;
export type RawHeader = RawColumn['header'];

/** The JSON Schema of a layout, by file name, for editors. */
export function layoutJsonSchemas(): Readonly<Record<'layout', object>> {
  return { layout: jsonSchema(layoutSchema) };
}
