import type { Finding } from '../../catalogue/findings.js';
import { err, ok, type Result } from '../../model/result.js';
import { decode, type Decoded } from './decode.js';
import { loadFile } from './load.js';
import { located } from '../problem.js';

/** Loads a document as text, decoded like a report. */
export function loadDocument(file: string, cwd: string): Result<Decoded, Finding> {
  const loaded = loadFile(file, cwd);
  if (!loaded.ok) return loaded;
  const decoded = decode(loaded.value.bytes);
  if (decoded.ok) return ok(decoded.value);
  const { problem, line } = decoded.error;
  return err(located(problem, line === undefined ? { file } : { file, line }));
}
