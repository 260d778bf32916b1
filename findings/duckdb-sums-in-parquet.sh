#!/usr/bin/env bash
# A sum of whole numbers, written to Parquet by DuckDB, is rounded to a floating-point number without a word. sum() of a
# BIGINT is a HUGEINT, which Parquet has no type for, and COPY writes it as DOUBLE. The query itself answers exactly, and
# a CSV written by the same COPY is exact as well: only the Parquet file differs from what was asked.
# A cast says what is wanted: sum(x)::BIGINT or sum(x)::DECIMAL(38, 0) are kept to the last digit.
# Seen with @duckdb/node-api 1.5.6-r.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const sum = 'sum(x)%s as s from (values (9007199254740992), (1)) t(x)';
const first = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()[0];
const { s } = await first(`select (s)::varchar as s from (select ${sum.replace('%s', '')})`);
console.log(`asked directly: ${s}`);
await connection.run(`copy (select ${sum.replace('%s', '')}) to 'sum.csv' (header false)`);
console.log(`through CSV: ${readFileSync('sum.csv', 'utf8').trim()}`);
for (const cast of ['', '::bigint', '::decimal(38, 0)']) {
  await connection.run(`copy (select ${sum.replace('%s', cast)}) to 'sum.parquet'`);
  const { v, t } = await first("select format('{:.0f}', s::double) as v, typeof(s) as t from 'sum.parquet'");
  const exact = (await first("select s::varchar as v from 'sum.parquet'")).v;
  console.log(`through Parquet, sum(x)${cast}: ${t} ${t === 'DOUBLE' ? v : exact}`);
}
JS
node look.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
asked directly: 9007199254740993
through CSV: 9007199254740993
through Parquet, sum(x): DOUBLE 9007199254740992
through Parquet, sum(x)::bigint: BIGINT 9007199254740993
through Parquet, sum(x)::decimal(38, 0): DECIMAL(38,0) 9007199254740993
SEEN
