#!/usr/bin/env python3
"""Reads the recorded briefs with parsers that are not ours.

html5lib for the pages, icalendar for the meetings, csv for the tables. A parser that isn't installed
is named and passed over; anything wrong ends with exit code 1.
"""
import csv
import glob
import io
import os
import sys

FOLDER = os.path.join(os.path.dirname(__file__), "..", "fixtures", "briefs", "expected")
wrong = []


def pages():
    try:
        import html5lib
    except ImportError:
        return "skipped: html5lib isn't installed"
    files = sorted(glob.glob(os.path.join(FOLDER, "*.html")))
    for path in files:
        with open(path, "rb") as file:
            parser = html5lib.HTMLParser(strict=False)
            tree = parser.parse(file)
        for place, code, data in parser.errors:
            wrong.append(f"{path}: {place}: {code} {data}")
        text = open(path, encoding="utf-8").read()
        for outside in ("http:", "https:", "src=", "<script", "<link", "@import"):
            if outside in text.split("<body>")[0] or outside in ("src=", "<script") and outside in text:
                wrong.append(f"{path}: names something outside of the page: {outside}")
        names = {element.tag.split("}")[-1] for element in tree.iter() if isinstance(element.tag, str)}
        if not {"title", "body"} <= names:
            wrong.append(f"{path}: no title or body")
    return f"{len(files)} pages"


def meetings():
    try:
        import icalendar
    except ImportError:
        return "skipped: icalendar isn't installed"
    files = sorted(glob.glob(os.path.join(FOLDER, "*.ics")))
    uids = set()
    for path in files:
        raw = open(path, "rb").read()
        if max(len(line) for line in raw.split(b"\r\n")) > 75:
            wrong.append(f"{path}: a line is longer than 75 bytes")
        calendar = icalendar.Calendar.from_ical(raw)
        events = calendar.walk("VEVENT")
        if len(events) != 1:
            wrong.append(f"{path}: {len(events)} events")
            continue
        event = events[0]
        uids.add(str(event["UID"]))
        minutes = (event.decoded("DTEND") - event.decoded("DTSTART")).total_seconds() / 60
        if minutes != 60:
            wrong.append(f"{path}: {minutes} minutes")
        if event.errors:
            wrong.append(f"{path}: {event.errors}")
    if len(uids) != len(files):
        wrong.append("two meetings have the same UID")
    return f"{len(files)} meetings"


def tables():
    files = sorted(glob.glob(os.path.join(FOLDER, "*.csv")))
    for path in files:
        raw = open(path, "rb").read()
        if not raw.startswith(b"\xef\xbb\xbf"):
            wrong.append(f"{path}: no byte order mark")
        rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
        if len({len(row) for row in rows}) != 1:
            wrong.append(f"{path}: rows of different lengths")
        for row in rows:
            for cell in row:
                if cell.lstrip()[:1] in tuple("=+@|%") or cell[:1] == "-" and not cell[1:].isdigit():
                    wrong.append(f"{path}: a cell begins like a formula: {cell[:20]!r}")
    return f"{len(files)} tables"


for check in (pages, meetings, tables):
    print(check())
for line in wrong:
    print(line, file=sys.stderr)
sys.exit(1 if wrong else 0)
