#!/usr/bin/env bash
# In Frictionless' JavaScript library, a column of numbers in the continental way (1.450,5: points between groups, a
# comma before the decimals) is read ten times too large. With decimalChar "," and groupChar ".", the comma is turned
# into a point first and all points are taken out afterwards, the new one among them. Either option alone works, as do
# blanks between groups, and a number without decimals comes out right, so a short trial shows nothing.
# Seen with tableschema 1.12.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tableschema@1.12.6

cat >look.cjs <<'JS'
const { Field } = require('tableschema');

for (const [text, options] of [
  ['1450,5', { decimalChar: ',' }],
  ['1 450,5', { decimalChar: ',', groupChar: ' ' }],
  ['1.450', { decimalChar: ',', groupChar: '.' }],
  ['1.450,5', { decimalChar: ',', groupChar: '.' }],
])
  console.log(`${text} ${JSON.stringify(options)}: ${new Field({ name: 'v', type: 'number', ...options }).castValue(text)}`);
JS
node look.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
1450,5 {"decimalChar":","}: 1450.5
1 450,5 {"decimalChar":",","groupChar":" "}: 1450.5
1.450 {"decimalChar":",","groupChar":"."}: 1450
1.450,5 {"decimalChar":",","groupChar":"."}: 14505
SEEN
