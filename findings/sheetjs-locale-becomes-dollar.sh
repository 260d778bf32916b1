#!/usr/bin/env bash
# SheetJS shows a dollar sign in cells that have none. The code [$-804] in a number format names a language (Chinese)
# and no currency: what stands between $ and - is the currency's sign, and there it is empty. Chinese and Japanese
# versions of spreadsheet programs put such codes before plain numbers. In the formatted text, and so in sheet_to_csv,
# 1450.5 becomes $1450.50; with a sign of its own, as in [$¥-804], the right one is shown, and dates show none.
# Seen with xlsx 0.18.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5

cat >look.cjs <<'JS'
const { read, utils, version, write } = require('xlsx');

console.log(`xlsx ${version}`);
for (const [format, value] of [['0.00', 1450.5], ['[$-804]0.00', 1450.5], ['[$-804]General', 1450.5], ['[$¥-804]0.00', 1450.5], ['[$-804]yyyy"年"m"月"', 44713]]) {
  const sheet = { '!ref': 'A1', A1: { t: 'n', v: value, z: format } };
  const bytes = write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer', bookType: 'xlsx' });
  console.log(`${format} of ${value}: ${utils.sheet_to_csv(read(bytes).Sheets.S)}`);
}
JS
node look.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
xlsx 0.18.5
0.00 of 1450.5: 1450.50
[$-804]0.00 of 1450.5: $1450.50
[$-804]General of 1450.5: $1450.5
[$¥-804]0.00 of 1450.5: ¥1450.50
[$-804]yyyy"年"m"月" of 44713: 2022年6月
SEEN
