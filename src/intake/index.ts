/** From bytes to observations: finding, decoding and reading reports. */
export { loadReport, loadStream, MAX_FILE_BYTES, type ReportFile } from './load.js';
export { readerFor, type Intake } from './read.js';
export { findReports } from './sources.js';
