// papaparse, reading the file as a stream; without an encoding it would break characters at chunk borders.
import fs from 'node:fs';
import Papa from 'papaparse';
import { give, peerArguments } from './arguments.mjs';
import { createCheck } from './checks.mjs';

const { file, vocabulary } = peerArguments();
const check = createCheck(vocabulary);
let isHeader = true;
Papa.parse(fs.createReadStream(file, { encoding: 'utf8' }), {
  encoding: 'utf8',
  skipEmptyLines: true,
  step({
    data: [metric = '', region = '', period = '', value = '', unit = '', , department = '', submitted = ''],
  }) {
    if (isHeader) isHeader = false;
    else check.row(metric, region, period, value, unit, department, submitted);
  },
  complete: () => give(check.answer()),
});
