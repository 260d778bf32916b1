#!/usr/bin/env bash
# exceljs reads a number as a date because a letter is shown behind it. In a number format a backslash says that the next
# character stands for itself: 0.0\m shows 12.5 as 12.5m, metres. exceljs leaves out of a format what stands between
# quotation marks and takes every m, d, h, s, y or b of the rest for a part of a date, escaped or not; even _b, a blank as
# wide as a letter, is one. LibreOffice writes one-letter units with a backslash whenever it saves: 0.0"m" becomes 0.0\m.
# Seen with exceljs 4.4.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0

cat >look.cjs <<'JS'
const ExcelJS = require('exceljs');

(async () => {
  for (const format of ['0.0"m"', '0.0\\m', '0.00\\ \\M\\W', '0.00_b', '0.0\\t']) {
    const book = new ExcelJS.Workbook();
    const cell = book.addWorksheet('S').getCell('A1');
    cell.value = 12.5;
    cell.numFmt = format;
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(await book.xlsx.writeBuffer());
    console.log(`${format} of 12.5: ${JSON.stringify(again.getWorksheet('S').getCell('A1').value)}`);
  }
})();
JS
node look.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
0.0"m" of 12.5: 12.5
0.0\m of 12.5: "1900-01-11T12:00:00.000Z"
0.00\ \M\W of 12.5: "1900-01-11T12:00:00.000Z"
0.00_b of 12.5: "1900-01-11T12:00:00.000Z"
0.0\t of 12.5: 12.5
SEEN
