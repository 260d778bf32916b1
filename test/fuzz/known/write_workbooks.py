"""Writes workbooks by openpyxl or XlsxWriter: of each line of standard input, a JSON object of a path and its sheets."""

import json
import sys


def number(cell):
    """A cell's number as a program would compute with it."""
    return float(cell["number"])


def by_openpyxl(path, sheets):
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for spec in sheets:
        sheet = book.create_sheet(spec["name"])
        for top, row in enumerate(spec["rows"], 1):
            for left, cell in enumerate(row, 1):
                if cell is None:
                    continue
                target = sheet.cell(top, left)
                if isinstance(cell, str):
                    target.value = cell
                    target.data_type = "s"
                else:
                    target.value = number(cell)
                    target.number_format = cell.get("format", "General")
        for area in spec["merged"]:
            sheet.merge_cells(
                start_row=area["top"] + 1,
                start_column=area["left"] + 1,
                end_row=area["bottom"] + 1,
                end_column=area["right"] + 1,
            )
    book.save(path)


def by_xlsxwriter(path, sheets):
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    formats = {}
    for spec in sheets:
        sheet = book.add_worksheet(spec["name"])
        for area in spec["merged"]:
            sheet.merge_range(area["top"], area["left"], area["bottom"], area["right"], "")
        for top, row in enumerate(spec["rows"]):
            for left, cell in enumerate(row):
                if cell is None:
                    continue
                if isinstance(cell, str):
                    sheet.write_string(top, left, cell)
                    continue
                code = cell.get("format", "General")
                if code not in formats:
                    formats[code] = book.add_format({"num_format": code})
                sheet.write_number(top, left, number(cell), formats[code])
    book.close()


WRITERS = {"openpyxl": by_openpyxl, "xlsxwriter": by_xlsxwriter}

if __name__ == "__main__":
    write = WRITERS[sys.argv[1]]
    for line in sys.stdin:
        task = json.loads(line)
        write(task["path"], task["sheets"])
