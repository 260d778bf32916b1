/** From bytes to observations: finding, decoding and reading reports. */
export { loadDocument } from './document.js';
export { sha256OfFile } from './hash-file.js';
export { MAX_FILE_BYTES, type ReportFile, type Scratch, type Surroundings } from './load.js';
export { loadReport, loadStream, openReport } from './packed/open.js';
export type { Encoding } from './decode.js';
export { inferLayout, type Inferred } from './layout/infer/infer.js';
export { readTableOf } from './layout/open-table.js';
export { readerFor, type Intake } from './read.js';
export { rowsFor, type KeptRow, type RowsAgain } from './read-again.js';
export type { Reading } from './reading.js';
export { readEach, readReports, UnreadableReport, type ReadOptions } from './read-reports.js';
export { cellsOf } from './records.js';
export { ROOM, roomBeside, type Room } from './room.js';
export { findReports, sourcesIn, type FoundReports, type Source } from './sources.js';
export { readPeriod } from './fields/period.js';
