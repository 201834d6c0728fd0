"""Load figures: signed messages to 1 000 conversations, durable, against a bare echo and against the disk.

Not part of the gate, since figures of a busy machine say little. Needs wrk and a release build:
  TANDEM_WEBHOOK=.build/release/tandem-webhook python Tests/webhook/load.py [--outbound]
"""
import base64
import hashlib
import hmac
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

from house import SERVER, House, free_port, wait_for

HERE = os.path.dirname(os.path.abspath(__file__))
KEY_BYTES = b"load-key-of-32-bytes-for-figures"
KEY = "whsec_" + base64.b64encode(KEY_BYTES).decode()
CONVERSATIONS, CONNECTIONS, SECONDS = 1000, 64, 10


def signed(count, tag):
    """A file of signed requests, conversation after conversation."""
    path = tempfile.mktemp(prefix="tandem-load-")
    now = str(int(time.time()))
    with open(path, "w") as file:
        for number in range(count):
            person = f"u{number % CONVERSATIONS}"
            body = json.dumps({"type": "message.received", "data": {
                "conversation": {"id": person}, "message": {"text": "I don't know"},
                "user": {"id": person, "locale": "en"}}})
            identity = f"{tag}-{number}"
            code = hmac.new(KEY_BYTES, f"{identity}.{now}.{body}".encode(), hashlib.sha256).digest()
            file.write(f"{identity}\t{now}\tv1,{base64.b64encode(code).decode()}\t{body}\n")
    return path


def wrk(url, path, seconds=SECONDS, connections=CONNECTIONS, pause=0):
    run = subprocess.run(
        ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", f"{HERE}/load.lua", url, "--",
         path, "2", str(pause)], capture_output=True, text=True)
    (line,) = [line for line in run.stdout.splitlines() if line.startswith("RESULT")] or [None]
    requests, micros, median, p99, errors = map(float, line.split()[1:])
    return {"per_second": requests / micros * 1e6, "median_ms": median, "p99_ms": p99, "errors": int(errors)}


def disk(folder, seconds=5):
    """Lines of a turn's length appended and synced a second, by as many threads as there are connections."""
    counts = [0] * CONNECTIONS
    end = time.monotonic() + seconds

    def work(index):
        files = [os.open(f"{folder}/d{index}-{n}", os.O_CREAT | os.O_WRONLY | os.O_APPEND) for n in range(16)]
        while time.monotonic() < end:
            file = files[counts[index] % 16]
            os.write(file, b"x" * 1400)
            os.fdatasync(file)
            counts[index] += 1

    threads = [threading.Thread(target=work, args=(index,)) for index in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


def main():
    echo_port = free_port()
    echo = subprocess.Popen([SERVER, "echo", "--port", str(echo_port)], stderr=subprocess.DEVNULL)
    plan = {"platform": "generic", "inbound-keys": {"env": "KEY"}}
    if "--outbound" in sys.argv:  # every reply as a request of ours, taken by the echo
        plan |= {"outbound-keys": {"env": "KEY"}, "url": f"http://127.0.0.1:{echo_port}/"}
    house = House({"load": plan}, {"KEY": KEY})
    try:
        house.start()
        url = f"http://127.0.0.1:{house.port}/hooks/generic/load"
        opening = signed(CONVERSATIONS, "open")
        for _ in range(20):
            if len(house.conversations()) < CONVERSATIONS:
                wrk(url, opening, seconds=5)
        wait_for(lambda: house.health()["waiting"] == 0, "everybody is greeted", 120)
        assert len(house.conversations()) == CONVERSATIONS
        bare = wrk(f"http://127.0.0.1:{echo_port}/", signed(20_000, "echo"))
        synced = disk(house.folder)
        full = wrk(url, signed(200_000, "full"))
        wait_for(lambda: house.health()["waiting"] == 0, "everything is delivered", 120)
        rate = full["per_second"] / 2
        pause = max(1, round(CONNECTIONS / rate * 1000) - 5)
        half = wrk(url, signed(100_000, "half"), pause=pause)
        status = open(f"/proc/{house.process.pid}/status").read()
        peak = int(status.split("VmHWM:")[1].split()[0]) / 1024
        print(f"echo       {bare['per_second']:8.0f} requests/s  p99 {bare['p99_ms']:.1f} ms")
        print(f"disk       {synced:8.0f} synced lines/s")
        print(f"messages   {full['per_second']:8.0f} requests/s  p99 {full['p99_ms']:.1f} ms  errors {full['errors']}"
              f"  = {full['per_second'] / bare['per_second']:.2f} of echo, {full['per_second'] / synced:.2f} of disk")
        print(f"half       {half['per_second']:8.0f} requests/s  median {half['median_ms']:.1f} ms  p99 {half['p99_ms']:.1f} ms")
        print(f"memory     {peak:8.0f} MB at its peak")
        house.stop()
    finally:
        echo.terminate()
        if house.process and house.process.poll() is None:
            house.kill()


if __name__ == "__main__":
    main()
