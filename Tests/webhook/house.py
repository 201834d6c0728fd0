"""A server of tandem-webhook for tests: started, stopped and killed, with a store that can be looked into."""
import atexit
import http.client
import http.server
import json
import os
import signal
import socket
import subprocess
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SERVER = os.environ.get("TANDEM_WEBHOOK", os.path.join(ROOT, ".build/debug/tandem-webhook"))

ANSWERS = {
    "frame": "ja", "role": "Mentorin", "name": "Greta", "address": "Sie",
    "motive": "Ich möchte mein Wissen weitergeben, weil mir früher auch jemand geholfen hat.",
    "own-motive": "Ich möchte verstehen, wie junge Leute arbeiten.", "mirror": "ja",
    "motive-corrected": "Ich möchte mein Wissen weitergeben.",
    "benefit": "Ich lerne, wie die Jüngeren auf unsere Arbeit schauen.",
    "contribution": "Ich bringe neue Werkzeuge mit.", "specific": "Gespräche mit dem Team führen",
    "goal": "1", "sign": "Ich merke es daran, dass ich öfter nachfrage.", "date": "in drei Monaten",
    "confidence": "7", "smaller": "1", "obstacle": "Ich rede zu viel.",
    "plan": "Wenn ich merke, dass ich zu viel rede, dann stelle ich eine Frage.",
    "wish": "Offene Rückmeldung", "gift": "Zeit und Kontakte", "first-step": "Ich schreibe morgen eine Nachricht.",
    "statement": "1", "release-statement": "1", "release-motives": "1", "release-exchange": "1", "release": "ja",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition, what, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} s in vain: {what}")


def statement_of(turns):
    """The chosen sentence, as the conversation keeps it."""
    filled = [c for turn in turns for c in turn["changes"] if c.get("filled") == "statement"]
    return filled[-1]["value"]


class House:
    """One server over one store."""

    def __init__(self, installations, environment, port=None, public=None, limits=None):
        self.folder = tempfile.mkdtemp(prefix="tandem-webhook-")
        self.store = os.path.join(self.folder, "store")
        self.port = port or free_port()
        self.environment = {**os.environ, **environment}
        self.config = os.path.join(self.folder, "webhook.yaml")
        top = {
            "listen": {"host": "127.0.0.1", "port": self.port}, "store": self.store,
            "outbound": {"private-networks": ["127.0.0.0/8"], "plain-http": True},
            "public-url": public or f"http://127.0.0.1:{self.port}", "installations": installations,
            # Tests write faster than people.
            "limits": limits or {"messages-per-minute": 100_000},
        }
        with open(self.config, "w") as file:
            json.dump(top, file)  # JSON is YAML
        self.process = None
        atexit.register(self.end)
        self.log = open(os.path.join(self.folder, "server.log"), "ab")

    def start(self):
        self.process = subprocess.Popen(
            [SERVER, "--config", self.config], env=self.environment, stdout=self.log, stderr=self.log)
        wait_for(self.is_ready, "the server listens")
        return self

    def is_ready(self):
        assert self.process.poll() is None, open(self.log.name).read()
        try:
            return self.request("GET", "/ready")[0] == 200
        except OSError:
            return False

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(40) == 0, "the server ends well"

    def end(self):
        """No server outlives a test that fails."""
        if self.process and self.process.poll() is None:
            self.kill()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def request(self, method, path, body=b"", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read(), dict(answer.getheaders())
        finally:
            connection.close()

    def health(self):
        return json.loads(self.request("GET", "/health")[1])

    def conversations(self):
        """Every conversation's turns, by id."""
        found = {}
        for folder, _, names in os.walk(os.path.join(self.store, "conversations")):
            for name in names:
                if name.endswith(".jsonl"):
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        lines = file.read().split("\n")[:-1]
                    turns = [json.loads(line) for line in lines]
                    found[name[:-6]] = [turn for turn in turns if "seq" in turn]
        return found

    def printed(self):
        with open(self.log.name, encoding="utf-8") as file:
            return file.read()


class Recorder:
    """A fake platform: keeps what it is sent; `answer` makes the response of each request."""

    def __init__(self, answer=lambda request: (200, {}, {})):
        self.requests = []
        self.lock = threading.Lock()
        recorder = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def take(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                request = {"method": self.command, "path": self.path, "body": body,
                           "headers": {name.title(): value for name, value in self.headers.items()}}
                with recorder.lock:
                    status, value, headers = answer(request)
                    request["status"] = status
                    recorder.requests.append(request)
                out = (value if isinstance(value, str) else json.dumps(value)).encode()
                self.send_response(status)
                for name, text in headers.items():
                    self.send_header(name, text)
                self.send_header("Content-Type", "text/plain" if isinstance(value, str) else "application/json")
                self.send_header("Content-Length", str(len(out)))
                self.end_headers()
                self.wfile.write(out)

            do_GET = do_POST = do_PUT = take

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # a sender that was killed
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def taken(self):
        """Bodies that were answered with success, as JSON."""
        with self.lock:
            return [json.loads(r["body"]) for r in self.requests if r["body"] and r["status"] < 300]

    def close(self):
        self.server.shutdown()
