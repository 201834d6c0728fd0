"""A whole conversation over a real Synapse homeserver, with the server killed in the middle."""
import html
import json
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

from house import ANSWERS, House, free_port, statement_of, wait_for

AS_TOKEN = "as-token-tandem-sends-to-homeserver-0123456789"
HS_TOKEN = "hs-token-homeserver-sends-to-tandem-0123456789"
BOT = "@tandem:tandem.test"


class Synapse:
    def __init__(self, folder, hook):
        self.folder, self.port = folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        os.makedirs(folder)
        registration = {
            "id": "tandem", "url": hook, "as_token": AS_TOKEN, "hs_token": HS_TOKEN, "sender_localpart": "tandem",
            "rate_limited": False, "namespaces": {"users": [], "aliases": [], "rooms": []},
        }
        limits = {"per_second": 1000, "burst_count": 1000}
        home = {
            "server_name": "tandem.test", "public_baseurl": self.url + "/",
            "listeners": [{
                "port": self.port, "bind_addresses": ["127.0.0.1"], "type": "http", "tls": False,
                "resources": [{"names": ["client"], "compress": False}]}],
            "database": {"name": "sqlite3", "args": {"database": f"{folder}/homeserver.db"}},
            "log_config": f"{folder}/log.yaml", "media_store_path": f"{folder}/media",
            "signing_key_path": f"{folder}/signing.key", "registration_shared_secret": "dev-only",
            "macaroon_secret_key": "dev-only", "form_secret": "dev-only", "report_stats": False,
            "enable_registration": False, "trusted_key_servers": [], "suppress_key_server_warning": True,
            "federation_domain_whitelist": [], "presence": {"enabled": False},
            "app_service_config_files": [f"{folder}/registration.yaml"], "rc_message": limits,
            "rc_login": {"address": limits, "account": limits},
        }
        log = {
            "version": 1, "formatters": {"p": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
            "handlers": {"f": {
                "class": "logging.FileHandler", "filename": f"{folder}/homeserver.log", "formatter": "p",
                "encoding": "utf8"}},
            "root": {"level": "INFO", "handlers": ["f"]}, "disable_existing_loggers": False,
        }
        for name, value in [("registration", registration), ("homeserver", home), ("log", log)]:
            with open(f"{folder}/{name}.yaml", "w") as file:
                json.dump(value, file)
        self.run("-m", "synapse.app.homeserver", "-c", f"{folder}/homeserver.yaml", "--generate-keys")

    def run(self, *arguments):
        subprocess.run([sys.executable, *arguments], cwd=self.folder, check=True, stdout=subprocess.DEVNULL)

    def start(self):
        out = open(f"{self.folder}/stdout.log", "ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "synapse.app.homeserver", "-c", f"{self.folder}/homeserver.yaml"],
            cwd=self.folder, stdout=out, stderr=out)
        wait_for(lambda: self.call("GET", "versions", base="/_matrix/client/"), "Synapse listens", 60)

    def stop(self):
        self.process.terminate()
        self.process.wait(30)

    def call(self, method, path, body=None, token=None, base="/_matrix/client/v3/"):
        request = urllib.request.Request(
            self.url + base + path, method=method, data=None if body is None else json.dumps(body).encode())
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            return {"_status": error.code, **json.load(error)}
        except OSError:
            return None


class Link:
    """The way from tandem to the homeserver; it can be cut."""

    def __init__(self, port):
        self.to, self.is_cut, self.attempts, self.last = port, False, 0, 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            near, _ = self.listener.accept()
            threading.Thread(target=self.join, args=(near,), daemon=True).start()

    def join(self, near):
        try:
            if self.is_cut:
                # A client may knock twice in one attempt.
                self.attempts += time.monotonic() - self.last > 0.6
                self.last = time.monotonic()
                return
            with socket.create_connection(("127.0.0.1", self.to)) as far:
                threading.Thread(target=self.pour, args=(far, near), daemon=True).start()
                self.pour(near, far)
        except OSError:
            pass
        finally:
            near.close()

    def pour(self, source, sink):
        try:
            while data := source.recv(65536):
                if self.is_cut:
                    break
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


class Person:
    def __init__(self, synapse, name):
        self.synapse, self.id, self.count = synapse, f"@{name}:tandem.test", 0
        register = os.path.join(os.path.dirname(sys.executable), "register_new_matrix_user")
        subprocess.run(
            [register, "-c", f"{synapse.folder}/homeserver.yaml", "-u", name, "-p", "pw-" + name, "--no-admin",
             synapse.url], check=True, stdout=subprocess.DEVNULL)
        login = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": name}, "password": "pw-" + name}
        self.token = synapse.call("POST", "login", login)["access_token"]

    def open_room(self, direct=True):
        body = {"preset": "private_chat", "invite": [BOT], **({"is_direct": True} if direct else {})}
        self.room = self.synapse.call("POST", "createRoom", body, self.token)["room_id"]
        return self.room

    def say(self, text):
        self.count += 1
        room = urllib.parse.quote(self.room, safe="")
        sent = self.synapse.call(
            "PUT", f"rooms/{room}/send/m.room.message/t{self.count}", {"msgtype": "m.text", "body": text}, self.token)
        assert "event_id" in sent, sent

    def heard(self):
        """What the bot said, oldest first."""
        return [content["body"] for content in self.contents()]

    def contents(self):
        room = urllib.parse.quote(self.room, safe="")
        found = self.synapse.call("GET", f"rooms/{room}/messages?dir=b&limit=500", token=self.token) or {}
        return [
            event["content"] for event in reversed(found.get("chunk", []))
            if event["type"] == "m.room.message" and event["sender"] == BOT]


def talk(house, person, kills=0):
    """Answers question after question until the conversation is complete; returns turns and kills made.

    The first `kills` times the server is killed while an answer or its reply is under way.
    """
    killed = 0
    while True:
        (turns,) = house.conversations().values()
        last = turns[-1]
        wait_for(lambda: len(person.heard()) >= len(turns), f"the reply to line {len(turns)}")
        if last["status"] == "complete":
            return turns, killed
        person.say(ANSWERS.get(last["to"], "Ich möchte mehr Verantwortung übernehmen."))
        if killed < kills:
            time.sleep(random.uniform(0, 0.15))
            house.kill()
            house.start()
            killed += 1
        wait_for(lambda: len(next(iter(house.conversations().values()))) > len(turns), "the answer's line")
        assert len(turns) < 60, "the conversation ends"


def test_downtimes(house, synapse, person, link):
    """One of both is away, then the other; whatever was said or has to be replied comes when both are back."""
    count, lines = len(person.heard()), len(next(iter(house.conversations().values())))

    def lined():
        return len(next(iter(house.conversations().values())))

    # tandem is away; the homeserver notices, and is restarted before tandem is back. It would keep what
    # waits until somebody speaks; the bot's own event is that.
    house.kill()
    person.say("/help")
    time.sleep(1)
    synapse.stop()
    synapse.start()
    house.start()
    wait_for(lambda: lined() == lines + 1, "what was said while tandem was away", 20)
    wait_for(lambda: len(person.heard()) == count + 1, "its reply")

    # No way to the homeserver for a while; what it sends us shows that it is there again.
    link.is_cut = True
    person.say("/help")
    wait_for(lambda: lined() == lines + 2, "the line of the message")
    # After the third attempt in vain the next one is four seconds away at least.
    wait_for(lambda: link.attempts >= 3, "three attempts")
    assert house.health()["waiting"] == 1, "a reply waits"
    link.is_cut = False
    before = time.monotonic()
    person.say("/help")
    wait_for(lambda: len(person.heard()) == count + 3, "both replies")
    assert time.monotonic() - before < 3, "the transaction wakes the outbox"
    assert house.health()["waiting"] == 0


def main():
    port = free_port()
    work = f"/tmp/tandem-synapse-{os.getpid()}"
    synapse = Synapse(work, f"http://127.0.0.1:{port}/hooks/matrix/acme")
    link = Link(synapse.port)
    installation = {
        "platform": "matrix", "homeserver": link.url, "bot": BOT, "as-token": {"env": "AS_TOKEN"},
        "hs-token": {"env": "HS_TOKEN"}}
    house = House({"acme": installation}, {"AS_TOKEN": AS_TOKEN, "HS_TOKEN": HS_TOKEN}, port=port)
    synapse.start()
    try:
        house.start()
        greta = Person(synapse, "greta")
        greta.open_room()
        wait_for(lambda: any(house.conversations().values()), "the invitation opens a conversation")
        turns, killed = talk(house, greta, kills=20)
        assert killed == 20, f"the conversation is long enough for {killed} kills"
        statement = greta.heard()[-1]
        assert len(greta.heard()) == len(turns), "every reply once: %d of %d" % (len(greta.heard()), len(turns))
        last = greta.contents()[-1]
        assert last["format"] == "org.matrix.custom.html" and "**" not in last["body"]
        assert html.unescape(re.sub("<[^>]*>", "", last["formatted_body"].replace("<br>", "\n"))) == last["body"]
        (emphasised,) = re.findall("<strong>(.*)</strong>", last["formatted_body"])
        assert html.unescape(emphasised) == statement_of(turns), "the statement is emphasised"
        deliveries = [turn["delivery"] for turn in turns]
        assert len(set(deliveries)) == len(deliveries), "no message twice"
        assert house.health()["waiting"] == 0 and house.health()["deadLetters"] == 0

        test_downtimes(house, synapse, greta, link)
        turns = next(iter(house.conversations().values()))

        # A restart of Synapse itself: what is said afterwards arrives, with transaction ids from 1 again.
        synapse.stop()
        synapse.start()
        ben = Person(synapse, "ben")
        ben.open_room(direct=False)
        wait_for(lambda: [text for text in ben.heard() if "Direktnachricht" in text], "a word about privacy")
        assert len(house.conversations()) == 1, "a room that isn't direct opens nothing"

        # Somebody else joins the direct room: nothing private is said any more.
        room = urllib.parse.quote(greta.room, safe="")
        before = len(greta.heard())
        synapse.call("POST", f"rooms/{room}/invite", {"user_id": ben.id}, greta.token)
        synapse.call("POST", f"rooms/{room}/join", {}, ben.token)
        greta.say("/summary")
        wait_for(lambda: len(greta.heard()) > before, "an answer in the crowded room")
        assert "Direktnachricht" in greta.heard()[-1], "not the summary"
        for text in [turn["in"].get("text", "") for turn in turns] + ["Greta", AS_TOKEN, HS_TOKEN]:
            assert len(text) < 5 or text not in house.printed(), "the log holds nothing that was said"
        house.stop()
        print(f"matrix: {len(turns)} turns over a real Synapse, {killed} kills, every message and reply exactly once")
        return statement
    finally:
        synapse.stop()
        if house.process and house.process.poll() is None:
            house.kill()


if __name__ == "__main__":
    main()
