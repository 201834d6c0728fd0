"""The server itself: TLS, limits, refusals, configuration, an orderly end."""
import fcntl
import glob
import http.client
import json
import os
import socket
import ssl
import subprocess
import threading
import time

from house import SERVER, House, Recorder, free_port, wait_for
from test_platforms import INBOUND, OUTBOUND

import datetime
from standardwebhooks import Webhook


def certificate(folder, name):
    """A certificate that nobody has signed."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", f"{folder}/{name}.key", "-out", f"{folder}/{name}.pem"],
        check=True, capture_output=True)
    return f"{folder}/{name}.pem", f"{folder}/{name}.key"


def message(identity, text="Hallo"):
    body = json.dumps({"type": "message.received", "data": {
        "conversation": {"id": "c-1"}, "message": {"text": text}, "user": {"id": "u-1"}}}).encode()
    now = datetime.datetime.now(tz=datetime.timezone.utc)
    return body, {"Content-Type": "application/json", "webhook-id": identity,
                  "webhook-timestamp": str(int(now.timestamp())),
                  "webhook-signature": Webhook(INBOUND).sign(identity, now, body.decode())}


def generic(url):
    return {"platform": "generic", "inbound-keys": {"env": "INBOUND"}, "outbound-keys": {"env": "OUTBOUND"}, "url": url}


def change(house, **fields):
    with open(house.config) as file:
        top = json.load(file)
    for path, value in fields.items():
        place, _, name = path.partition("__")
        (top[place] if name else top)[name or place] = value
    with open(house.config, "w") as file:
        json.dump(top, file)


def test_edges(house):
    body, headers = message("m-1")
    for path in ["/", "/hooks", "/hooks/generic", "/hooks/generic/nobody", "/hooks/slack/acme", "/hooks/generic/%zz"]:
        assert house.request("POST", path, body, headers)[0] in (404, 405), path
    assert house.request("DELETE", "/hooks/generic/acme", body, headers)[0] == 405
    assert house.request("POST", "/hooks/generic/acme", body, {**headers, "Content-Type": "text/xml"})[0] == 415
    assert house.request("POST", "/hooks/generic/acme", b"x" * 300_000, headers)[0] == 413
    status = house.request("POST", "/hooks/generic/acme", body, {**headers, "X-Long": "y" * 40_000})[0]
    assert status in (400, 431), status
    assert house.conversations() == {}

    # A body that never comes is given up; others are answered meanwhile.
    with socket.create_connection(("127.0.0.1", house.port)) as slow:
        slow.sendall(b"POST /hooks/generic/acme HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n")
        slow.settimeout(10)
        assert house.request("POST", "/hooks/generic/acme", body, headers)[0] == 200
        before = time.monotonic()
        assert slow.recv(100) == b"" or True
        assert time.monotonic() - before < 8, "an idle connection is closed"


def test_tls(folder, environment):
    chain, key = certificate(folder, "server")
    house = House({"acme": generic("https://127.0.0.1:1/")}, environment)
    change(house, listen__tls={"certificate": chain, "key": key})
    trust = ssl.create_default_context(cafile=chain)

    def ready():
        assert house.process.poll() is None, house.printed()
        try:
            connection = http.client.HTTPSConnection("127.0.0.1", house.port, context=trust, timeout=5)
            connection.request("GET", "/ready")
            return connection.getresponse().status == 200
        except OSError:
            return False

    house.is_ready = ready
    house.start()
    body, headers = message("m-1")
    connection = http.client.HTTPSConnection("127.0.0.1", house.port, context=trust)
    connection.request("POST", "/hooks/generic/acme", body, headers)
    assert connection.getresponse().status == 200
    house.stop()


def test_untrusted(folder, environment):
    """A platform whose certificate nobody vouches for gets nothing, until the configuration names it."""
    chain, key = certificate(folder, "platform")
    platform = Recorder()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    platform.server.socket = context.wrap_socket(platform.server.socket, server_side=True)
    house = House({"acme": generic(platform.url.replace("http", "https"))}, environment).start()
    body, headers = message("m-1")
    assert house.request("POST", "/hooks/generic/acme", body, headers)[0] == 200
    time.sleep(0.5)
    assert platform.requests == [] and house.health()["waiting"] == 1
    house.stop()
    change(house, outbound__certificates=chain)
    house.start()
    wait_for(lambda: platform.taken(), "the reply that was left")
    house.stop()


def test_end(house):
    """SIGTERM while requests come: whatever was answered 200 is in the store."""
    answered, ended = [], threading.Event()

    def send():
        number = 0
        while not ended.is_set():
            number += 1
            body, headers = message(f"end-{number}", "weiß nicht")
            try:
                if house.request("POST", "/hooks/generic/acme", body, headers)[0] == 200:
                    answered.append(f"acme/end-{number}")
            except Exception:
                return

    sender = threading.Thread(target=send)
    sender.start()
    time.sleep(0.5)
    house.stop()
    ended.set()
    sender.join()
    (turns,) = house.conversations().values()
    kept = [turn["delivery"] for turn in turns]
    assert answered and set(answered) <= set(kept), "every answered message is there"


def test_open_elsewhere(platform, environment):
    """A conversation that another program holds: the message waits, and is carried out when it is free."""
    house = House({"acme": generic(platform.url)}, environment).start()
    body, headers = message("o-1")
    assert house.request("POST", "/hooks/generic/acme", body, headers)[0] == 200
    wait_for(lambda: platform.taken() and house.health()["waiting"] == 0, "the greeting")
    (log,) = glob.glob(os.path.join(house.store, "conversations", "*", "*.jsonl"))
    count = len(platform.taken())
    with open(log, "rb+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        for number, text in [(2, "ja"), (3, "Mentorin")]:
            body, headers = message(f"o-{number}", text)
            assert house.request("POST", "/hooks/generic/acme", body, headers)[0] == 200
        told = wait_for(lambda: platform.taken()[count:], "a word about that")
        assert len(told) == 1 and "geöffnet" in told[0]["data"]["message"]["text"], told
        house.kill()
        house.start()
        time.sleep(2.5)
        assert len(next(iter(house.conversations().values()))) == 1
    wait_for(lambda: len(next(iter(house.conversations().values()))) == 3, "both messages")

    def waiting():
        with open(os.path.join(house.store, "waiting.json")) as file:
            return json.load(file)["waiting"]

    wait_for(lambda: waiting() == [], "nothing waits any more")
    house.stop()


def test_flood(platform, environment):
    """More messages than a person writes: one sentence, then silence; others aren't concerned."""
    house = House({"acme": generic(platform.url)}, environment, limits={"messages-per-minute": 5}).start()
    before = len(platform.taken())
    for number in range(20):
        body, headers = message(f"f-{number}", "weiß nicht")
        assert house.request("POST", "/hooks/generic/acme", body, headers)[0] == 200
    wait_for(lambda: house.health()["waiting"] == 0 and len(platform.taken()) == before + 6, "five replies and a word")
    assert len([b for b in platform.taken()[before:] if "mehr Nachrichten" in b["data"]["message"]["text"]]) == 1
    (turns,) = house.conversations().values()
    assert len(turns) == 5
    house.stop()


def test_distress(platform, environment):
    """Somebody in distress is told whom the programme names; a broken programme file is named at the start."""
    house = House({"acme": generic(platform.url)}, environment)
    os.makedirs(house.store)
    programme = os.path.join(house.store, "programme.yaml")
    with open(programme, "w") as file:
        file.write("contcat: Jo Brandt\n")
    failed = subprocess.run(
        [SERVER, "--config", house.config], env=house.environment, capture_output=True, text=True)
    assert failed.returncode == 78 and "contcat" in failed.stderr, failed.stderr
    with open(programme, "w") as file:
        file.write("contact: Jo Brandt\n")
    house.start()
    count = len(platform.taken())
    for identity, text in [("d-1", "Hallo"), ("d-2", "ja"), ("d-3", "ich will nicht mehr leben")]:
        body, headers = message(identity, text)
        assert house.request("POST", "/hooks/generic/acme", body, headers)[0] == 200
    wait_for(lambda: any("Jo Brandt" in b["data"]["message"]["text"] for b in platform.taken()[count:]), "the name")
    house.stop()


def test_configuration(house):
    def check(environment):
        return subprocess.run(
            [SERVER, "check", "--config", house.config], env=environment, capture_output=True, text=True)

    assert check(house.environment).returncode == 0
    bare = {name: value for name, value in house.environment.items() if name != "INBOUND"}
    failed = check(bare)
    assert failed.returncode == 78 and "INBOUND is not set" in failed.stderr and INBOUND not in failed.stderr
    gone = subprocess.run([SERVER, "--config", "/nowhere"], capture_output=True, text=True)
    assert gone.returncode == 66 and "hint" in gone.stderr
    assert subprocess.run([SERVER, "--config"], capture_output=True).returncode == 64


def main():
    environment = {"INBOUND": INBOUND, "OUTBOUND": OUTBOUND}
    platform = Recorder()
    house = House({"acme": generic(platform.url)}, environment)
    change(house, limits={"idle-seconds": 3, "request-seconds": 3, "messages-per-minute": 100_000})
    test_configuration(house)
    house.start()
    test_edges(house)
    test_end(house)
    assert INBOUND not in house.printed() and "weiß nicht" not in house.printed()
    test_open_elsewhere(platform, environment)
    test_flood(platform, environment)
    test_distress(platform, environment)
    test_tls(house.folder, environment)
    test_untrusted(house.folder, environment)
    print("server: TLS, limits, refusals, floods, conversations open elsewhere, certificates, an orderly end")


if __name__ == "__main__":
    main()
