"""Load figures: signed messages to 1 000 conversations, durable, beside a bare echo and beside the disk.

Not part of the gate, since figures of a busy machine say little. Needs wrk and release builds:
  make release && make bench
  TANDEM_WEBHOOK=.build/release/tandem-webhook python3 Tests/webhook/load.py [--outbound] [--rounds N]
docs/webhooks.md says how the figures are made and what they were.
"""
import base64
import hashlib
import hmac
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

from house import SERVER, House, free_port, wait_for

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.environ.get("TANDEM_BENCH", os.path.join(os.path.dirname(SERVER), "tandem-bench"))
KEY_BYTES = b"load-key-of-32-bytes-for-figures"
KEY = "whsec_" + base64.b64encode(KEY_BYTES).decode()
CONVERSATIONS, CONNECTIONS, SECONDS, ROUNDS, HALF_SECONDS = 1000, 64, 3, 5, 10
MESSAGES = 200_000
TICKS = os.sysconf("SC_CLK_TCK")


def signed(count, tag):
    """A file of signed requests, conversation after conversation; made before any clock runs."""
    now = str(int(time.time()))
    key = hmac.new(KEY_BYTES, digestmod=hashlib.sha256)
    with tempfile.NamedTemporaryFile("w", prefix="tandem-load-", delete=False) as file:
        for number in range(count):
            person = f"u{number % CONVERSATIONS}"
            body = json.dumps({"type": "message.received", "data": {
                "conversation": {"id": person}, "message": {"text": "I don't know"},
                "user": {"id": person, "locale": "en"}}})
            identity = f"{tag}-{number}"
            code = key.copy()
            code.update(f"{identity}.{now}.{body}".encode())
            file.write(f"{identity}\t{now}\tv1,{base64.b64encode(code.digest()).decode()}\t{body}\n")
    return file.name


def processor_seconds(process):
    """What a server has taken so far, in the kernel and outside of it."""
    fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def wrk(url, count, tag, process, may_repeat=False):
    """The most that the server takes. One thread of wrk, so that a core stays for what is measured."""
    path = signed(count, tag)
    server = processor_seconds(process)
    try:
        run = subprocess.run(
            ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", "10s", "-s", f"{HERE}/load.lua", url,
             "--", path], capture_output=True, text=True)
    finally:
        os.unlink(path)
    found = re.search(r"LOADED (\S+)\s+.*RESULT (\S+) (\S+) (\S+) (\S+) (\S+) (\S+)", run.stdout, re.DOTALL)
    assert found, run.stdout + run.stderr
    # What wrk takes to read the file isn't counted; the clock doesn't run then either.
    loaded, requests, micros, median, p99, ended, errors = map(float, found.groups())
    # A message that comes twice is answered from the record, which is cheaper.
    assert may_repeat or requests <= count, "wrk ran out of messages and repeated some"
    return {"requests": int(requests), "rate": requests / micros * 1e6, "median": median, "p99": p99, "errors": int(errors),
            "server_us": (processor_seconds(process) - server) / requests * 1e6, "client_us": (ended - loaded) / requests * 1e6}


def bench(*arguments):
    run = subprocess.run([BENCH, *arguments], capture_output=True, text=True, check=True)
    return {name: float(value) for name, value in re.findall(r"(\w+)=([\d.]+)", run.stdout)}


def line_bytes(house):
    """How long a line of a turn is in the middle."""
    lengths = []
    for folder, _, names in os.walk(os.path.join(house.store, "conversations")):
        for name in names[:4]:
            with open(os.path.join(folder, name), "rb") as file:
                lengths += [len(line) for line in file]
    return int(statistics.median(lengths))


def measure(house, echo, echo_port, url, rounds):
    """Echo, disk and messages turn about, so that all three meet the same machine."""
    found = []
    warm = wrk(url, 100_000, "warm", house.process)
    size = line_bytes(house)
    for number in range(rounds):
        load = os.getloadavg()[0]
        # As many different requests as the server gets: what fits into a cache would make the echo faster.
        bare = wrk(f"http://127.0.0.1:{echo_port}/", MESSAGES, f"echo{number}", echo, may_repeat=True)
        disk = bench("disk", f"dir={house.folder}", f"files={CONVERSATIONS}", f"threads={CONNECTIONS}",
                     f"bytes={size}", "milliseconds=2000")
        full = wrk(url, MESSAGES, f"full{number}", house.process)
        wait_for(lambda: house.health()["waiting"] == 0, "everything is delivered", 120)
        found.append((bare, disk, full))
        rate, synced = full["rate"], disk["records_per_second"]
        print(f"round {number + 1}  load {load:4.1f}  echo {bare['rate']:6.0f}  disk {synced:6.0f}  messages {rate:6.0f}"
              f"  = {rate / bare['rate']:.2f} of echo, {rate / synced:.2f} of disk", flush=True)
    answered = warm["requests"] + sum(full["requests"] for _, _, full in found)
    written = turns(house)
    assert written >= answered, f"{answered} answers, {written} turns"
    return found, size


def turns(house):
    """Lines of turns in the whole store; settlements are none."""
    count = 0
    for folder, _, names in os.walk(os.path.join(house.store, "conversations")):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                count += sum(line.startswith(b'{"seq"') for line in file)
    return count


def middle(values):
    return statistics.median(list(values))


def report(found, size):
    rate = middle(full["rate"] for _, _, full in found)
    print(f"echo       {middle(b['rate'] for b, _, _ in found):7.0f} requests/s  p99 {middle(b['p99'] for b, _, _ in found):.1f} ms"
          f"  processor {middle(b['server_us'] for b, _, _ in found):.0f} us, wrk {middle(b['client_us'] for b, _, _ in found):.0f} us")
    print(f"disk       {middle(d['records_per_second'] for _, d, _ in found):7.0f} records/s of {size} bytes, each synced"
          f"  processor {middle(d['processor_us'] for _, d, _ in found):.0f} us")
    print(f"messages   {rate:7.0f} requests/s  p99 {middle(f['p99'] for _, _, f in found):.1f} ms"
          f"  errors {sum(f['errors'] for _, _, f in found)}"
          f"  processor {middle(f['server_us'] for _, _, f in found):.0f} us, wrk {middle(f['client_us'] for _, _, f in found):.0f} us")
    print(f"         = {middle(f['rate'] / b['rate'] for b, _, f in found):.2f} of the echo,"
          f" {middle(f['rate'] / d['records_per_second'] for _, d, f in found):.2f} of the disk")
    return rate


def half_load(house, rate):
    """Half of the maximum at a steady rate, each answer measured from the moment its message was due."""
    server = processor_seconds(house.process)
    load, count = os.getloadavg()[0], int(rate / 2 * HALF_SECONDS)
    path = signed(count, "half")
    paced = bench("pace", f"requests={path}", f"port={house.port}", f"rate={int(rate / 2)}", f"connections={CONNECTIONS}")
    os.unlink(path)
    each = (processor_seconds(house.process) - server) / count * 1e6
    print(f"half       {rate / 2:7.0f} requests/s  median {paced['median_ms']:.1f} ms  p99 {paced['p99_ms']:.1f} ms"
          f"  longest {paced['max_ms']:.1f} ms  failures {paced['failures']:.0f}  load {load:.1f}"
          f"  processor {each:.0f} us, client {paced['processor_us']:.0f} us")


def main():
    rounds = int(sys.argv[sys.argv.index("--rounds") + 1]) if "--rounds" in sys.argv else ROUNDS
    echo_port = free_port()
    echo = subprocess.Popen([SERVER, "echo", "--port", str(echo_port)], stderr=subprocess.DEVNULL)
    plan = {"platform": "generic", "inbound-keys": {"env": "KEY"}}
    if "--outbound" in sys.argv:  # every reply as a request of ours, taken by the echo
        plan |= {"outbound-keys": {"env": "KEY"}, "url": f"http://127.0.0.1:{echo_port}/"}
    house = House({"load": plan}, {"KEY": KEY})
    try:
        house.start()
        url = f"http://127.0.0.1:{house.port}/hooks/generic/load"
        for number in range(20):
            if len(house.conversations()) < CONVERSATIONS:
                path = signed(CONVERSATIONS, f"open{number}")
                bench("pace", f"requests={path}", f"port={house.port}", "rate=2000", f"connections={CONNECTIONS}")
                os.unlink(path)
        wait_for(lambda: house.health()["waiting"] == 0, "everybody is greeted", 120)
        assert len(house.conversations()) == CONVERSATIONS
        found, size = measure(house, echo, echo_port, url, rounds)
        half_load(house, report(found, size))
        status = open(f"/proc/{house.process.pid}/status").read()
        print(f"memory     {int(status.split('VmHWM:')[1].split()[0]) / 1024:7.0f} MB at its peak")
        house.stop()
    finally:
        echo.terminate()
        if house.process and house.process.poll() is None:
            house.kill()


if __name__ == "__main__":
    main()
