#!/usr/bin/env bash
# openpyxl does not know the date formats of eastern editions: e is the year in them, so that e"年"m"月" shows 44713 as
# 2022年6月, and is in the lists of formats that those editions offer. What has m or d beside it is taken for a date, but
# e"年" alone is not: the cell's year is then read as 44713. The names of days, aaaa, are not known either.
# Seen with openpyxl 3.1.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 et-xmlfile==2.0.0

cat >look.py <<'PY'
from openpyxl import Workbook, load_workbook

book = Workbook()
formats = ['yyyy"年"', 'e"年"m"月"', 'e"年"', "[$-804]aaaa"]
for row, code in enumerate(formats, 1):
    cell = book.active.cell(row, 1, 44713)
    cell.number_format = code
book.save("book.xlsx")
for row, code in enumerate(formats, 1):
    print(f"{code}: {load_workbook('book.xlsx').active.cell(row, 1).value}")
PY
venv/bin/python look.py | tee seen.txt
diff seen.txt - <<'SEEN'
yyyy"年": 2022-06-01 00:00:00
e"年"m"月": 2022-06-01 00:00:00
e"年": 44713
[$-804]aaaa: 44713
SEEN
