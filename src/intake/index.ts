/** From bytes to observations: finding, decoding and reading reports. */
export { loadDocument } from './source/document.js';
export { unpackedName } from './source/file-names.js';
export { sha256OfFile } from './source/hash-file.js';
export { MAX_FILE_BYTES, type ReportFile, type Scratch, type Surroundings } from './source/load.js';
export { loadReport, loadStream, openReport } from './source/packed/open.js';
export type { Encoding } from './source/decode.js';
export { inferLayout, type Inferred } from './layout/infer/infer.js';
export { readTableOf } from './open-table.js';
export { readerFor, type Intake } from './read.js';
export { rowsFor, type KeptRow, type RowsAgain } from './read-again.js';
export type { ReadingOptions } from './reading.js';
export { readEach, readReports, UnreadableReport, type ReadOptions } from './read-reports.js';
export { cellsOf } from './table/records.js';
export { ROOM, roomBeside, type Room } from './row/room.js';
export { findReports, sourcesIn, type FoundReports, type Source } from './source/sources.js';
export { readPeriod } from './words/fields/period.js';
