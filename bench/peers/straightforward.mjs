// The program that a user of csv-parse would write: objects by column, in a loop.
import fs from 'node:fs';
import { parse } from 'csv-parse';
import { give, peerArguments } from './arguments.mjs';
import { createCheck } from './checks.mjs';

const { file, vocabulary } = peerArguments();
const check = createCheck(vocabulary);
for await (const row of fs.createReadStream(file).pipe(parse({ columns: true, bom: true }))) {
  check.row(row.指标, row.地区, row.报告期, row.数值, row.单位, row.填报单位, row.填报日期);
}
give(check.answer());
