/** What a file in a folder is by its name: something that may hold a report, plainly none, or nobody can tell. */
export type NamedAs = 'report' | 'none' | 'unknown';

/** The endings of texts that are read as if they were not packed. */
const PACKED = ['gz', 'zst'];

/**
 * The endings of what reports come in. Those that cannot be read are among them: what a file really is, is seen when it
 * is opened, and one that cannot be read is told there.
 */
const REPORTS = ending([
  ...['csv', 'tsv', 'txt', 'tab', 'psv', 'prn', 'dat'],
  ...[
    'xlsx',
    'xlsm',
    'xltx',
    'xltm',
    'xlsb',
    'xls',
    'xlt',
    'xlw',
    'et',
    'ett',
    'ods',
    'ots',
    'fods',
    'numbers',
  ],
  ...['doc', 'docx', 'docm', 'wps', 'wpt', 'odt', 'rtf', 'pdf', 'ofd', 'ppt', 'pptx', 'dps', 'odp'],
  ...PACKED,
  ...['zip', 'rar', '7z', 'tgz', 'tar', 'bz2', 'xz'],
  ...[
    'parquet',
    'dbf',
    'mdb',
    'accdb',
    'sqlite',
    'db',
    'json',
    'jsonl',
    'ndjson',
    'xml',
    'html',
    'htm',
    'mht',
  ],
  ...['sav', 'dta', 'sas7bdat', 'rds', 'feather', 'arrow', 'orc', 'avro', 'eml', 'msg'],
]);

/** The endings of what is never a table: pictures, texts about the files, settings and programs. */
const NONE = ending([
  ...[
    'md',
    'markdown',
    'rst',
    'adoc',
    'log',
    'ini',
    'cfg',
    'conf',
    'toml',
    'yaml',
    'yml',
    'lock',
    'env',
    'properties',
  ],
  ...['png', 'jpg', 'jpeg', 'gif', 'bmp', 'svg', 'ico', 'webp', 'tif', 'tiff', 'heic', 'psd'],
  ...['mp3', 'wav', 'mp4', 'mov', 'avi', 'ttf', 'otf', 'woff', 'woff2', 'css'],
  ...['js', 'mjs', 'ts', 'py', 'r', 'sh', 'bat', 'cmd', 'ps1', 'sql', 'exe', 'dll', 'lnk', 'url', 'webloc'],
]);

/** Files that lie about in folders, whatever their ending. */
const LIES_ABOUT =
  /^(?:readme|licen[cs]e|copying|changelog|makefile|notice)(?:\.[a-z]{1,4})?$|^(?:thumbs\.db|desktop\.ini)$/iu;

function ending(endings: readonly string[]): RegExp {
  return new RegExp(`\\.(?:${endings.join('|')})$`, 'iu');
}

const PACKED_ENDING = ending(PACKED);

/** A file's name without the ending that says how it is packed: `june.csv` of `june.csv.gz`. */
export function unpackedName(name: string): string {
  return name.replace(PACKED_ENDING, '');
}

/**
 * What a file is by its name. `~$` begins the names of the files by which spreadsheet programs mark what is open, and a
 * full stop those that systems hide.
 */
export function namedAs(name: string): NamedAs {
  if (name.startsWith('.') || name.startsWith('~$') || LIES_ABOUT.test(name)) return 'none';
  if (REPORTS.test(name)) return 'report';
  return NONE.test(name) ? 'none' : 'unknown';
}
