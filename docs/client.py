"""Holds a whole conversation: python3 docs/client.py tandem stdio < answers.txt"""
import json
import subprocess
import sys

server = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")


def call(method, **params):
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    print(json.dumps(request), file=server.stdin, flush=True)
    reply = json.loads(server.stdout.readline())
    if "error" in reply:
        sys.exit(reply["error"]["message"])
    return reply["result"]


turn = call("conversation/open", lang="en")
while True:
    print(*(message["text"] for message in turn["messages"]), sep="\n\n")
    if turn["status"] != "awaiting":
        break
    for number, choice in enumerate(turn["prompt"]["choices"], 1):
        print(f"  {number}  {choice['title']}")
    answer = sys.stdin.readline()
    if not answer:
        break
    here = {"conversation": turn["conversation"], "expect": turn["seq"], "messageId": f"m{turn['seq']}"}
    turn = call("conversation/turn", text=answer.rstrip("\n"), **here)
print(turn.get("statement", f"To be continued: {turn['conversation']}"))
