// Call of a peer: `node bench/peers/<name>.mjs <report.csv> <vocabulary.json>`; it answers in JSON.
import fs from 'node:fs';
import process from 'node:process';

/** @returns {{ file: string, vocabulary: import('./checks.mjs').Vocabulary }} */
export function peerArguments() {
  const [file = '', vocabulary = ''] = process.argv.slice(2);
  return { file, vocabulary: JSON.parse(fs.readFileSync(vocabulary, 'utf8')) };
}

/** @param {import('./checks.mjs').Answer} answer */
export function give(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
