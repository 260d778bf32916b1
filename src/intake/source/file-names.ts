/** What a file's name says: it may hold a report, holds none, or is unknown. */
export type NamedAs = 'report' | 'none' | 'unknown';

/** Endings of compressed texts. */
const PACKED = ['gz', 'zst'];

/** Endings in which reports come, including some that cannot be read: opening the file reports that. */
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

/** Endings that are never a table: pictures, notes, settings and programs. */
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

/** Common files that are no reports, whatever their ending. */
const LIES_ABOUT =
  /^(?:readme|licen[cs]e|copying|changelog|makefile|notice)(?:\.[a-z]{1,4})?$|^(?:thumbs\.db|desktop\.ini)$/iu;

function ending(endings: readonly string[]): RegExp {
  return new RegExp(`\\.(?:${endings.join('|')})$`, 'iu');
}

const PACKED_ENDING = ending(PACKED);

/** A file's name without its compression ending: `june.csv` of `june.csv.gz`. */
export function unpackedName(name: string): string {
  return name.replace(PACKED_ENDING, '');
}

/** Classifies a file by its name. `~$` marks the lock files of spreadsheet programs; a full stop marks hidden files. */
export function namedAs(name: string): NamedAs {
  if (name.startsWith('.') || name.startsWith('~$') || LIES_ABOUT.test(name)) return 'none';
  if (REPORTS.test(name)) return 'report';
  return NONE.test(name) ? 'none' : 'unknown';
}
