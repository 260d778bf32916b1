// The floor: csv-parse delivers every row as an array, at its fastest, without further work.
import fs from 'node:fs';
import { parse } from 'csv-parse';
import { give, peerArguments } from './arguments.mjs';

const { file } = peerArguments();
let rows = -1;
fs.createReadStream(file)
  .pipe(parse())
  .on('data', () => {
    rows += 1;
  })
  .on('end', () => give({ rows, faults: 0, figures: 0, sums: {} }));
