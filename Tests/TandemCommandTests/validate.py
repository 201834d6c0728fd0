"""Validates messages against the schema: lines of {"kind", "method", "message"} on stdin.

Prints one line for each message that doesn't fit; `valid: false` marks a message that must not fit.
"""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))


def validator(path):
    return jsonschema.Draft202012Validator({"$ref": path, "$defs": schema["$defs"]})


request, reply = validator("#/$defs/request"), validator("#/$defs/reply")
results = {m: validator("#/$defs/results/" + m.replace("/", "~1")) for m in schema["$defs"]["results"]}


def errors(entry):
    if entry["kind"] == "request":
        return list(request.iter_errors(entry["message"]))
    found = list(reply.iter_errors(entry["message"]))
    if "result" in entry["message"] and entry.get("method"):
        found += results[entry["method"]].iter_errors(entry["message"]["result"])
    return found


count = 0
for number, line in enumerate(sys.stdin, 1):
    entry = json.loads(line)
    found = errors(entry)
    count += 1
    if entry.get("valid", True) and found:
        print(f"{number}: {entry.get('method')}: {found[0].message[:300]}")
    if not entry.get("valid", True) and not found:
        print(f"{number}: {entry.get('method')}: fits the schema, and should not")
print(f"{count} messages")
