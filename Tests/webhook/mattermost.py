"""A small Mattermost on loopback that enforces the documented rules; people, commands and buttons included.

Whatever the server under test does against the rules is kept in `broken`.
"""
import json
import re
import secrets
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

from house import Recorder

BOT, BOT_TOKEN, COMMAND_TOKEN = "bot" + "b" * 23, "access" + "t" * 20, "command" + "c" * 19
POST_MAX, PENDING_SECONDS = 16_383, 30


def identity():
    return secrets.token_hex(13)


class Mattermost:
    def __init__(self):
        self.lock, self.channels, self.posts, self.pending = threading.RLock(), {}, {}, {}
        self.broken, self.calls, self.refusals, self.is_down = [], [], [], False
        self.recorder = Recorder(self.answered)
        self.url = self.recorder.url

    # What the bot may call.

    def answered(self, request):
        with self.lock:
            return self.answer(request["method"], request["path"], request["headers"], request["body"])

    def answer(self, method, target, headers, body):
        path, _, query = target.partition("?")
        self.calls.append((method, path))
        if self.is_down:
            return 503, {"id": "down", "message": "down", "status_code": 503}, {}
        if self.refusals:
            return self.refusals.pop(0)
        if headers.get("Authorization") != "Bearer " + BOT_TOKEN:
            return self.error(401, "api.context.session_expired.app_error")
        try:
            value = json.loads(body) if body else None
        except ValueError:
            return self.error(400, "api.context.invalid_body_param.app_error")
        posts = re.fullmatch(r"/api/v4/channels/([a-z0-9]{26})/posts", path)
        if method == "POST" and path == "/api/v4/channels/direct":
            return self.direct(value)
        if method == "GET" and path == "/api/v4/users/me/channels":
            return 200, [c for c in self.channels.values() if BOT in c["members"]], {}
        if method == "GET" and posts:
            return self.since(posts[1], urllib.parse.parse_qs(query))
        if method == "POST" and path == "/api/v4/posts":
            return self.create(value)
        return self.error(404, "api.context.404.app_error")

    @staticmethod
    def error(status, name):
        return status, {"id": name, "message": name, "status_code": status, "request_id": identity()}, {}

    def direct(self, value):
        if not isinstance(value, list) or len(value) != 2 or BOT not in value:
            return self.error(400, "api.channel.create_direct_channel.invalid_user.app_error")
        return 201, self.channel_of(next(user for user in value if user != BOT)), {}

    def channel_of(self, user):
        """The direct channel of the bot and somebody; there is one."""
        with self.lock:
            for channel in self.channels.values():
                if channel["type"] == "D" and set(channel["members"]) == {user, BOT}:
                    return channel
            return self.add("D", "__".join(sorted([user, BOT])), [user, BOT])

    def add(self, kind, name, members):
        with self.lock:
            channel = {"id": identity(), "type": kind, "name": name, "members": members, "team_id": "",
                       "create_at": self.now(), "delete_at": 0, "last_post_at": 0}
            self.channels[channel["id"]] = channel
            return channel

    def since(self, channel, query):
        if channel not in self.channels:
            return self.error(404, "app.channel.get.existing.app_error")
        if BOT not in self.channels[channel]["members"]:
            return self.error(403, "api.context.permissions.app_error")
        start = int(query["since"][0])
        found = [p for p in self.posts.values() if p["channel_id"] == channel and p["update_at"] > start]
        found.sort(key=lambda p: -p["create_at"])
        return 200, {"order": [p["id"] for p in found], "posts": {p["id"]: p for p in found}}, {}

    def create(self, value):
        if value.get("channel_id") not in self.channels:
            return self.error(403, "api.context.permissions.app_error")
        if len(value.get("message", "")) > POST_MAX:
            return self.error(400, "model.post.is_valid.message_length.app_error")
        root = value.get("root_id") or ""
        if root and (root not in self.posts or self.posts[root]["root_id"]):
            return self.error(400, "api.post.create_post.root_id.app_error")
        for attachment in value.get("props", {}).get("attachments", []):
            for action in attachment.get("actions", []):
                if not re.fullmatch("[A-Za-z0-9]+", action["id"]) or not action["integration"]["url"]:
                    return self.error(400, "api.post.create_post.attachments.app_error")
        known = self.pending.get(value.get("pending_post_id"))
        if known and time.monotonic() - known[1] < PENDING_SECONDS:
            return 201, self.posts[known[0]], {}
        post = self.post(value["channel_id"], BOT, value["message"], value.get("props", {}))
        if value.get("pending_post_id"):
            self.pending[value["pending_post_id"]] = (post["id"], time.monotonic())
        return 201, self.shown(post), {}

    @staticmethod
    def shown(post):
        """As clients get it: without what belongs to an integration."""
        clean = json.loads(json.dumps(post))
        for attachment in clean["props"].get("attachments", []):
            for action in attachment.get("actions", []):
                action.pop("integration", None)
        return clean

    # What people do.

    def now(self):
        return int(time.time() * 1000)

    def post(self, channel, user, message, props=None, **fields):
        with self.lock:
            at = self.now()
            post = {"id": identity(), "channel_id": channel, "user_id": user, "message": message, "root_id": "",
                    "create_at": at, "update_at": at, "delete_at": 0, "type": "", "props": props or {}, **fields}
            self.posts[post["id"]] = post
            self.channels[channel]["last_post_at"] = at
            return post

    def edit(self, post, message):
        with self.lock:
            post["message"], post["update_at"] = message, self.now()

    def said(self, user):
        """Posts of the bot in somebody's direct channel, oldest first."""
        with self.lock:
            channel = self.channel_of(user)["id"]
            return sorted((p for p in self.posts.values() if p["channel_id"] == channel and p["user_id"] == BOT),
                          key=lambda p: p["create_at"])

    def command(self, hook, user, text, channel=None, token=COMMAND_TOKEN):
        """Types a slash command; returns what only this person reads."""
        channel = channel or self.channel_of(user)
        fields = {"token": token, "team_id": "t" * 26, "team_domain": "acme", "channel_id": channel["id"],
                  "channel_name": channel["name"], "user_id": user, "user_name": "greta", "command": "/tandem",
                  "text": text, "trigger_id": identity(), "response_url": f"{self.url}/hooks/commands/{identity()}"}
        status, kind, body = self.call(
            hook + "/command", urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded",
            {"Authorization": "Token " + token})
        if status != 200:
            return status
        if kind != "application/json" or not body or not json.loads(body).get("text"):
            self.broken.append("a command's answer must be JSON with a text")
            return None
        answer = json.loads(body)
        if answer.get("response_type") not in ("ephemeral", "in_channel"):
            self.broken.append("a command's answer needs a response type")
        if answer.get("response_type") == "in_channel":
            self.broken.append("a private answer was shown to everybody")
        return answer["text"]

    def press(self, post, label, user, context=None):
        """Presses a button; applies the answer as the server does."""
        actions = [a for attachment in post["props"].get("attachments", []) for a in attachment["actions"]]
        (action,) = [a for a in actions if a["name"] == label]
        request = {"user_id": user, "user_name": "greta", "channel_id": post["channel_id"], "channel_name": "x",
                   "team_id": "", "team_domain": "", "post_id": post["id"], "trigger_id": identity(), "type": "",
                   "data_source": "", "context": context or action["integration"]["context"]}
        status, kind, body = self.call(action["integration"]["url"], json.dumps(request).encode(), "application/json")
        if status != 200:
            return status
        answer = json.loads(body)
        if "update" in answer:
            with self.lock:
                post["message"], post["update_at"] = answer["update"].get("message", ""), self.now()
                if "props" in answer["update"]:
                    post["props"] = answer["update"]["props"]
        return 200

    def outgoing(self, hook, channel, user, text, trigger, token=COMMAND_TOKEN):
        """What an outgoing webhook does after a post in a public channel; other channels have none."""
        assert self.channels[channel]["type"] == "O"
        body = {"token": token, "team_id": "t" * 26, "team_domain": "acme", "channel_id": channel,
                "channel_name": "town-square", "timestamp": self.now(), "user_id": user, "user_name": "greta",
                "post_id": identity(), "text": text, "trigger_word": trigger, "file_ids": ""}
        status, _, answer = self.call(hook + "/post", json.dumps(body).encode(), "application/json")
        return status, json.loads(answer) if answer else None

    @staticmethod
    def call(url, body, kind, headers=None):
        request = urllib.request.Request(
            url, data=body, headers={"Content-Type": kind, "Accept": "application/json", **(headers or {})})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.headers.get("Content-Type"), answer.read()
        except urllib.error.HTTPError as error:
            return error.code, None, error.read()
