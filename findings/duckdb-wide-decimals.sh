#!/usr/bin/env bash
# DuckDB reads a Parquet decimal of more than 38 digits as a floating-point number, and a wrong one: the bytes of the
# number are taken for more than they are, so 1450.50 in a decimal(50, 2) comes out as 1450.5 times 256 to the third.
# No error and no warning; 38 digits and fewer are read exactly. Parquet itself allows any precision, and Arrow's
# Decimal256 is written this way.
# Seen with @duckdb/node-api 1.5.6-r.1; the file is written by parquet-wasm 0.8.0 from apache-arrow 21.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 parquet-wasm@0.8.0 apache-arrow@21.2.0

cat >look.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { DuckDBInstance, version } from '@duckdb/node-api';
import { Decimal, Table, makeData, makeVector, tableToIPC } from 'apache-arrow';
import { Table as ParquetTable, writeParquet } from 'parquet-wasm/node';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const seen = [];
for (const [precision, bits, words] of [[38, 128, 4], [50, 256, 8]]) {
  const data = new Uint32Array(words);
  data[0] = 145050;
  const type = new Decimal(2, precision, bits);
  const table = new Table({ v: makeVector(makeData({ type, length: 1, data })) });
  writeFileSync('decimal.parquet', writeParquet(ParquetTable.fromIPCStream(tableToIPC(table, 'stream'))));
  const rows = await connection.runAndReadAll("select v::varchar as v, typeof(v) as t from 'decimal.parquet'");
  const [{ v, t }] = rows.getRowObjectsJson();
  seen.push(`decimal(${precision}, 2) holding 1450.50: ${t} ${v}`);
}
console.log(`DuckDB ${version()}`);
console.log(seen.join('\n'));
JS
node look.mjs | tee seen.txt
diff <(tail -n 2 seen.txt) - <<'SEEN'
decimal(38, 2) holding 1450.50: DECIMAL(38,2) 1450.50
decimal(50, 2) holding 1450.50: DOUBLE 24335351808.0
SEEN
