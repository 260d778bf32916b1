import type { LayoutField } from '../../../model/layout.js';
import { nameKey } from '../../../model/names.js';
import { tidy } from '../../words/text.js';

/** Use of a column in a known format. */
export type KnownColumnRole =
  | { readonly use: 'field'; readonly field: LayoutField }
  | { readonly use: 'value' | 'multiplier' | 'flag' }
  /** Only rows with one of these values are data. */
  | { readonly use: 'filter'; readonly only: readonly string[] }
  /** Ignored: it decides no figure. */
  | { readonly use: 'aside' };

/** A form in which programs export tables, recognised by column names. */
export interface Format {
  /** Columns that identify the format; of each group one, by any of its names. */
  readonly signature: readonly (readonly string[])[];
  readonly roles: ReadonlyMap<string, KnownColumnRole>;
  /** Whether any other column is a breakdown. */
  readonly dimensions: boolean;
}

type Names = readonly (readonly [KnownColumnRole, string])[];

/** Roles by column name; names are separated by blanks. */
function rolesOf(names: Names): ReadonlyMap<string, KnownColumnRole> {
  return new Map(names.flatMap(([role, list]) => list.split(' ').map((name) => [name, role] as const)));
}

const field = (name: LayoutField): KnownColumnRole => ({ use: 'field', field: name });
const VALUE: KnownColumnRole = { use: 'value' };
const ASIDE: KnownColumnRole = { use: 'aside' };
const MULTIPLIER: KnownColumnRole = { use: 'multiplier' };
const FLAG: KnownColumnRole = { use: 'flag' };

/** In DHIS2 the combination for no breakdown has this id in every system. */
const UNBROKEN: KnownColumnRole = { use: 'filter', only: ['', 'default', 'HllvX50cXC0'] };

/** SDMX-CSV 1 and 2, with variants of Eurostat and the OECD. ACTION marks rows that delete others. */
const SDMX: Names = [
  [field('period'), 'timeperiod time'],
  [VALUE, 'obsvalue observationvalue'],
  [field('region'), 'refarea referencearea geo'],
  [field('unit'), 'unitmeasure unitofmeasure unit'],
  [field('note'), 'commentobs obscomment'],
  [MULTIPLIER, 'unitmult unitmultiplier'],
  [FLAG, 'obsstatus observationstatus obsflag'],
  [{ use: 'filter', only: ['', 'I', 'A', 'R', 'M'] }, 'action'],
  [ASIDE, 'dataflow structure structureid structurename freq frequency frequencyofobservation'],
  [ASIDE, 'decimals timeformat confstatus confidentialitystatus lastupdate'],
];

const FORMATS: readonly Format[] = [
  {
    signature: [
      ['timeperiod', 'time'],
      ['obsvalue', 'observationvalue'],
    ],
    roles: rolesOf(SDMX),
    dimensions: true,
  },
  {
    signature: [['dataelement'], ['period'], ['orgunit'], ['value']],
    roles: rolesOf([
      [field('metric'), 'dataelement'],
      [field('period'), 'period'],
      [field('region'), 'orgunit'],
      [VALUE, 'value'],
      [field('submitted'), 'lastupdated'],
      [field('note'), 'comment'],
      [UNBROKEN, 'categoryoptioncombo attributeoptioncombo'],
      [{ use: 'filter', only: ['', 'false', 'null'] }, 'deleted'],
      [ASIDE, 'storedby created followup'],
    ]),
    dimensions: true,
  },
  {
    signature: [
      ['countryname'],
      ['countrycode'],
      ['indicatorname', 'seriesname'],
      ['indicatorcode', 'seriescode'],
    ],
    roles: rolesOf([
      [field('region'), 'countryname countrycode'],
      [field('metric'), 'indicatorname seriesname indicatorcode seriescode'],
    ]),
    dimensions: false,
  },
  {
    signature: [['location'], ['time'], ['value']],
    roles: rolesOf([
      ...SDMX,
      [field('region'), 'location country'],
      [VALUE, 'value'],
      [field('unit'), 'unitcode'],
      [MULTIPLIER, 'powercodecode powercode'],
      [FLAG, 'flagcodes flags'],
      [ASIDE, 'referenceperiodcode referenceperiod'],
    ]),
    dimensions: true,
  },
  {
    signature: [['year'], ['value']],
    roles: rolesOf([
      ...SDMX,
      [field('period'), 'year'],
      [VALUE, 'value'],
      [field('unit'), 'units unitmeasure'],
      [field('region'), 'geocode'],
      [field('metric'), 'series'],
    ]),
    dimensions: true,
  },
];

/** Tables with periods as column titles and everything else packed into the first column. */
export const PACKED: Format = { signature: [], roles: rolesOf(SDMX), dimensions: true };

/** A title's code in a comparable form: `TIME_PERIOD: Time` and `Time period` are equal. */
export function roleName(title: string): string {
  return nameKey(tidy(title).replace(/^([A-Z][A-Z0-9_]*): .*$/su, '$1')).replace(/[_-]/gu, '');
}

/** The known format of a table with these titles. */
export function knownFormatOf(titles: readonly string[]): Format | undefined {
  const names = new Set(titles.map(roleName));
  return FORMATS.find(({ signature }) => signature.every((any) => any.some((name) => names.has(name))));
}

/** First header cell of Eurostat's tables, such as `freq,geo\TIME_PERIOD`. */
const PACKED_TITLE = /^[a-z_]+(?:,[a-z_]+)*\\time(?:_period)?$/iu;

/** The packed title of a row, if it has one. */
export function packedTitle(fields: readonly string[]): string | undefined {
  const title = tidy(fields[0] ?? '');
  return PACKED_TITLE.test(title) ? title : undefined;
}

/** SDMX codes of observation status, with their names. */
const STATUS = {
  known: {
    A: 'Normal value',
    B: 'Time series break',
    D: 'Definition differs',
    E: 'Estimated value',
    G: 'Experimental value',
    I: 'Imputed value',
    N: 'Not significant',
    P: 'Provisional value',
    S: 'Strike and other special events',
    U: 'Low reliability',
    V: 'Unvalidated value',
    W: 'Includes data from another category',
  },
  missing: {
    F: 'Forecast value',
    H: 'Missing value; holiday or weekend',
    J: 'Derogation',
    K: 'Data included in another category',
    L: 'Missing value; data exist but were not collected',
    M: 'Missing value; data cannot exist',
    O: 'Missing value',
    Q: 'Missing value; suppressed',
  },
} as const;

/** A column's flags, by code, or by name if its cells have names. */
export function statusFlags(flags: readonly string[]): { known: string[]; missing: string[] } {
  const named = flags.some((flag) => flag.length > 2);
  const listed = (codes: Readonly<Record<string, string>>): string[] =>
    named ? Object.values(codes).filter((name) => flags.includes(name)) : Object.keys(codes);
  return { known: listed(STATUS.known), missing: listed(STATUS.missing) };
}

/** Flags behind Eurostat's figures: c is confidential, f a forecast, z not applicable. */
export const EUROSTAT_FLAGS = {
  known: ['b', 'd', 'e', 'i', 'n', 'p', 'r', 's', 'u'],
  missing: ['c', 'f', 'z'],
};

const MULTIPLES: readonly (readonly [RegExp, string])[] = [
  [/^THS_/u, 'thousand '],
  [/^MIO_/u, 'million '],
  [/^(?:BN|MRD)_/u, 'billion '],
];
const UNIT_CODES: ReadonlyMap<string, string> = new Map([
  ['PC', '%'],
  ['PT', '%'],
  ['PCT', '%'],
  ['PERCENT', '%'],
  ['NR', '个'],
  ['PS', '人'],
  ['PER', '人'],
  ['PERS', '人'],
]);

/** The reports' words for a unit code such as MIO_EUR; `undefined` if it is none. */
export function unitOfCode(code: string): string | undefined {
  const [prefix, words] = MULTIPLES.find(([form]) => form.test(code)) ?? [];
  if (!prefix) return UNIT_CODES.get(code);
  const rest = code.replace(prefix, '');
  return `${words ?? ''}${UNIT_CODES.get(rest) ?? rest}`;
}
