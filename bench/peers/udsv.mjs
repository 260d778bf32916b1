// udsv, reading the file as a stream and delivering rows as arrays of text.
import fs from 'node:fs';
import { inferSchema, initParser } from 'udsv';
import { give, peerArguments } from './arguments.mjs';
import { createCheck } from './checks.mjs';

const { file, vocabulary } = peerArguments();
const check = createCheck(vocabulary);

/** @type {import('udsv').Parser | undefined} */
let parser;
for await (const text of fs.createReadStream(file, { encoding: 'utf8' })) {
  parser ??= initParser(inferSchema(text, { col: ',', encl: '"' }));
  parser.chunk(text, parser.stringArrs, checkRow);
}
parser?.end();
give(check.answer());

/** @param {string[]} row */
function checkRow([
  metric = '',
  region = '',
  period = '',
  value = '',
  unit = '',
  ,
  department = '',
  submitted = '',
]) {
  check.row(metric, region, period, value, unit, department, submitted);
}
