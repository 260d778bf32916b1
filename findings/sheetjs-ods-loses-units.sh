#!/usr/bin/env bash
# SheetJS saves an .ods file without any number format and says nothing: 0.125 as a percentage is no percentage any more,
# 12.5 shown as 12.50万元 has lost its unit, and a month is a number of days. The same sheet as .xlsx keeps all of them.
# Seen with xlsx 0.18.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5

cat >look.cjs <<'JS'
const { read, version, write } = require('xlsx');

console.log(`xlsx ${version}`);
for (const [format, value] of [['0.0%', 0.125], ['0.00"万元"', 12.5], ['yyyy"年"m"月"', 44713]]) {
  const book = { SheetNames: ['S'], Sheets: { S: { '!ref': 'A1', A1: { t: 'n', v: value, z: format } } } };
  const shown = ['xlsx', 'ods'].map((bookType) => {
    const { A1 } = read(write(book, { type: 'buffer', bookType }), { cellText: true }).Sheets.S;
    return `${bookType} ${A1.w ?? A1.v}`;
  });
  console.log(`${format}: ${shown.join(', ')}`);
}
JS
node look.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
xlsx 0.18.5
0.0%: xlsx 12.5%, ods 0.125
0.00"万元": xlsx 12.50万元, ods 12.5
yyyy"年"m"月": xlsx 2022年6月, ods 44713
SEEN
