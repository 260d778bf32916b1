/** From bytes to observations: finding, decoding and reading reports. */
export { loadReport, loadStream, MAX_FILE_BYTES, type ReportFile } from './load.js';
export { readTableOf } from './layout/open-table.js';
export { inferLayout } from './layout/infer.js';
export { readerFor, type Intake } from './read.js';
export { ROOM, roomBeside, type Room } from './room.js';
export { findReports } from './sources.js';
