#!/usr/bin/env bash
# SheetJS takes every comma between digits of a CSV cell out, wherever it stands: "1,2" is 12 and "1,5%" is 15 per cent,
# ten times what a decimal comma means, and "12,34,567" is a number as well. What is no number may still be a date:
# "1,2,3" is 2 January 2003, "5-" the first of May 2001, and the 31st of June is the 1st of July.
# Seen with xlsx 0.18.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5

cat >look.cjs <<'JS'
const { read, SSF, version } = require('xlsx');

console.log(`xlsx ${version}`);
for (const text of ['1,286', '1,2', '1,5%', '12,34,567', '1,2,3', '5-', '2022-06-31']) {
  const { t, v } = read(`value\n"${text}"\n`, { type: 'string' }).Sheets.Sheet1.A2;
  const shown = Number.isInteger(v) && v > 30000 && v < 50000 ? `${v}, as a date ${SSF.format('yyyy-mm-dd', v)}` : v;
  console.log(`${text}: ${t} ${shown}`);
}
JS
node look.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
xlsx 0.18.5
1,286: n 1286
1,2: n 12
1,5%: n 0.15
12,34,567: n 1234567
1,2,3: n 37623, as a date 2003-01-02
5-: n 37012, as a date 2001-05-01
2022-06-31: n 44743, as a date 2022-07-01
SEEN
