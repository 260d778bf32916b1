#!/usr/bin/env bash
# exceljs reads a cell of a CSV file that holds nothing but a blank as the number 0: a figure that nobody reported
# becomes one that was. Text is a number to it if JavaScript's Number() makes one of it, which of blanks is 0, a
# full-width one included, and of 0b11 is 3. Quotation marks are needed around the blank, as programs write them that
# quote every field; without them it is trimmed away, and an empty cell is null as it should be.
# Seen with exceljs 4.4.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0

cat >look.cjs <<'JS'
const { Readable } = require('node:stream');
const ExcelJS = require('exceljs');

(async () => {
  for (const text of ['', ' ', '\u3000', '0b11', '-']) {
    const sheet = await new ExcelJS.Workbook().csv.read(Readable.from([`"value","unit"\n"${text}","yuan"\n`]));
    console.log(`${JSON.stringify(text)}: ${JSON.stringify(sheet.getCell('A2').value)}`);
  }
})();
JS
node look.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
"": null
" ": 0
"　": 0
"0b11": 3
"-": "-"
SEEN
