"""What docs/webhooks.md tells administrators to paste: the unit, and nginx in front, with TLS."""
import http.client
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import time

from house import ROOT, House, Recorder, free_port, wait_for
from test_platforms import INBOUND, OUTBOUND
from test_server import certificate, generic, message


def block(heading, language):
    """The only code of that language below a heading."""
    with open(os.path.join(ROOT, "docs", "webhooks.md"), encoding="utf-8") as file:
        section = file.read().split(f"\n## {heading}\n")[1].split("\n## ")[0]
    (code,) = re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)
    return code


def test_unit(folder):
    """systemd finds nothing wrong with the unit."""
    if not shutil.which("systemd-analyze"):
        return "systemd-analyze isn't there"
    path = os.path.join(folder, "tandem-webhook.service")
    with open(path, "w") as file:
        file.write(block("A systemd unit", "ini").replace("/usr/local/bin/tandem-webhook", "/bin/true"))
    run = subprocess.run(["systemd-analyze", "verify", path], capture_output=True, text=True)
    complaints = [line for line in (run.stdout + run.stderr).splitlines() if "tandem-webhook" in line]
    assert run.returncode == 0 and not complaints, run.stdout + run.stderr
    return "the unit has no fault"


class Proxy:
    """nginx with the documented server block; only addresses, ports and the certificate are this test's."""

    def __init__(self, folder, behind):
        self.port, self.folder = free_port(), folder
        self.chain, key = certificate(folder, "proxy")
        server = block("nginx in front", "nginx")
        for written, meant in [
            ("listen 443 ssl http2;", f"listen 127.0.0.1:{self.port} ssl http2;"),
            ("/etc/letsencrypt/live/tandem.example.org/fullchain.pem", self.chain),
            ("/etc/letsencrypt/live/tandem.example.org/privkey.pem", key),
            ("http://127.0.0.1:8080", f"http://127.0.0.1:{behind}"),
        ]:
            assert written in server, written
            server = server.replace(written, meant)
        temporary = "".join(
            f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        self.config = os.path.join(folder, "nginx.conf")
        with open(self.config, "w") as file:
            file.write(f"daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
                       f"events {{}}\nhttp {{ access_log {folder}/access.log; {temporary}\n{server}\n}}\n")
        subprocess.run([*self.command, "-t"], check=True, capture_output=True)
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.is_there, "nginx listens")

    @property
    def command(self):
        return ["nginx", "-p", self.folder, "-c", self.config, "-e", f"{self.folder}/error.log"]

    def is_there(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def request(self, method, path, body=b"", headers=None):
        trust = ssl.create_default_context(cafile=self.chain)
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=trust, timeout=30)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def end(self):
        self.process.terminate()
        self.process.wait(20)


def test_nginx(folder):
    platform = Recorder()
    house = House({"acme": generic(platform.url)}, {"INBOUND": INBOUND, "OUTBOUND": OUTBOUND}).start()
    proxy = Proxy(folder, house.port)
    try:
        body, headers = message("m-1", "Grüße")
        assert proxy.request("POST", "/hooks/generic/acme", body, headers)[0] == 200
        wait_for(lambda: platform.taken(), "the reply")
        assert proxy.request("POST", "/hooks/generic/acme", body + b" ", headers)[0] == 401
        for path in ["/health", "/ready", "/metrics", "/"]:
            assert proxy.request("GET", path)[0] == 404, path
        assert proxy.request("POST", "/hooks/generic/acme", b"x" * 9_000_000, headers)[0] == 413

        # Somebody slow is the proxy's affair; tandem hears of it when all is there.
        body, headers = message("m-2", "weiter")
        with socket.create_connection(("127.0.0.1", proxy.port)) as plain:
            trust = ssl.create_default_context(cafile=proxy.chain)
            with trust.wrap_socket(plain, server_hostname="127.0.0.1") as slow:
                lines = [f"{name}: {value}" for name, value in headers.items()]
                slow.sendall("\r\n".join(
                    ["POST /hooks/generic/acme HTTP/1.1", "Host: x", f"Content-Length: {len(body)}", *lines, "", ""]
                ).encode() + body[:10])
                time.sleep(1)
                assert len(next(iter(house.conversations().values()))) == 1
                slow.sendall(body[10:])
                assert slow.recv(100).startswith(b"HTTP/1.1 200")
        with open(f"{folder}/access.log") as file:
            assert "/hooks/" not in file.read(), "addresses of hooks aren't logged"
        house.kill()
        assert proxy.request("POST", "/hooks/generic/acme", body, headers)[0] == 502, "the sender tries again"
    finally:
        proxy.end()


def main():
    with tempfile.TemporaryDirectory(prefix="tandem-proxy-") as folder:
        os.chmod(folder, 0o755)
        unit = test_unit(folder)
        test_nginx(folder)
    print(f"proxy: signed requests through nginx and TLS as documented; {unit}")


if __name__ == "__main__":
    main()
