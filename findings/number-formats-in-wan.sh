#!/usr/bin/env bash
# The two best-known libraries for number formats show the usual Chinese format for tens of thousands ten times too
# large. In 0!.0,"万" the exclamation mark says, as a backslash does, that the next character stands for itself: the
# comma takes three digits away and the plain point sets off a fourth, so that 145050000 is shown as 14505.0万. Both
# libraries print the mark itself and a decimal point where the plain one should be: 145050!.0万.
# Commas right before the decimal point, as in 0,,.00 for millions, take digits away as well as they do at the end;
# one library rounds what is left to a whole number, and the other takes nothing away and adds separators.
# Seen with xlsx 0.18.5 and numfmt 4.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 numfmt@4.0.1

cat >look.mjs <<'JS'
import { format as numfmt } from 'numfmt';
import xlsx from 'xlsx';

for (const [format, value, meant] of [
  ['0!.0,"万"', 145050000, '14505.0万'],
  ['0,,.00"百万"', 1450500000, '1450.50百万'],
  ['0.00,,"百万"', 1450500000, '1450.50百万'],
])
  console.log(`${format} of ${value}, meant ${meant}: xlsx ${xlsx.SSF.format(format, value)}, numfmt ${numfmt(format, value)}`);
JS
node look.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
0!.0,"万" of 145050000, meant 14505.0万: xlsx 145050!.0万, numfmt 145050!.0万
0,,.00"百万" of 1450500000, meant 1450.50百万: xlsx 1451.00百万, numfmt 1,450,500,000.00百万
0.00,,"百万" of 1450500000, meant 1450.50百万: xlsx 1450.50百万, numfmt 1450.50百万
SEEN
