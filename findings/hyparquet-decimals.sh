#!/usr/bin/env bash
# hyparquet hands out every DECIMAL of a Parquet file as a floating-point number. Its 64-bit integers come as BigInt to
# the last digit, so one expects decimals to be as exact, and up to 15 digits they look so. From the sixteenth digit on
# they are rounded in silence: two different amounts come out equal, and a whole number comes out as its neighbour. No
# option of parquetReadObjects keeps the digits.
# Seen with hyparquet 1.33.0; the file is written by @duckdb/node-api 1.5.6-r.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hyparquet@1.33.0 @duckdb/node-api@1.5.6-r.1

cat >look.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const figures = ['1450.50', '9007199254740992.00', '9007199254740992.01', '9007199254740993.00'];
const rows = figures.map((figure) => `(${figure}::decimal(18, 2))`).join(', ');
await connection.run(`copy (select * from (values ${rows}) t(amount)) to 'amounts.parquet'`);
await connection.run("copy (select 9007199254740993 as whole) to 'whole.parquet'");
const read = async (name) => parquetReadObjects({ file: await asyncBufferFromFile(name) });
for (const [at, { amount }] of (await read('amounts.parquet')).entries())
  console.log(`decimal(18, 2) ${figures[at]}: ${typeof amount} ${amount}`);
const [{ whole }] = await read('whole.parquet');
console.log(`bigint 9007199254740993: ${typeof whole} ${whole}`);
JS
node look.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
decimal(18, 2) 1450.50: number 1450.5
decimal(18, 2) 9007199254740992.00: number 9007199254740992
decimal(18, 2) 9007199254740992.01: number 9007199254740992
decimal(18, 2) 9007199254740993.00: number 9007199254740994
bigint 9007199254740993: bigint 9007199254740993
SEEN
