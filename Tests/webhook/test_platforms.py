"""Requests signed, and what is sent parsed, by the platforms' own or independent libraries."""
import asyncio
import base64
import datetime
import hashlib
import hmac
import json
import os
import subprocess
import time
import urllib.parse
import uuid

import jwt
import telegram
from botbuilder.schema import Activity
from botframework.connector.auth import ChannelValidation, JwtTokenValidation, SimpleCredentialProvider
from cryptography.hazmat.primitives.asymmetric import rsa
from slack_sdk.models.blocks import Block
from slack_sdk.signature import SignatureVerifier
from standardwebhooks import Webhook

from house import ANSWERS, SERVER, House, Recorder, statement_of, wait_for

SIGNING = "8f742231b10e8888abcd99yyyzzz85a5"
INBOUND = "whsec_" + base64.b64encode(b"inbound-key-of-24-bytes!").decode()
OUTBOUND = "whsec_" + base64.b64encode(b"outbound-key-of-24-bytes").decode()
APP, TENANT = "11111111-2222-3333-4444-555555555555", "72f90000-0000-4000-8000-0000000000ac"


def texts_of(bodies):
    return [body["text"] for body in bodies if "text" in body]


def slack_platform(state):
    """Refuses what Slack refuses: too many at once, a wrong token, too long a text, too many buttons."""
    def answer(request):
        body = json.loads(request["body"])
        if request["headers"].get("Authorization") != "Bearer " + state["token"]:
            return 200, {"ok": False, "error": "invalid_auth"}, {}
        if state["busy"] > 0:
            state["busy"] -= 1
            return 429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "1"}
        for block in Block.parse_all(body["blocks"]):
            block.validate_json()
        assert len(body["text"]) <= 4000 and len(body["blocks"]) <= 50
        return 200, {"ok": True, "ts": "1.2", "channel": body["channel"]}, {}
    return answer


def test_slack(house, fake, state):
    verifier = SignatureVerifier(SIGNING)

    def send(body, kind="application/json", retry=None, stamp=None, signature=None):
        stamp = stamp or str(int(time.time()))
        headers = {
            "Content-Type": kind, "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature or verifier.generate_signature(timestamp=stamp, body=body)}
        if retry:
            headers["X-Slack-Retry-Num"] = str(retry)
        return house.request("POST", "/hooks/slack/slack", body.encode(), headers)

    def event(number, text):
        return json.dumps({
            "type": "event_callback", "event_id": f"Ev{number}", "team_id": "T0ACME", "api_app_id": "A0",
            "authorizations": [{"team_id": "T0ACME", "user_id": "U0BOT"}],
            "event": {"type": "message", "channel_type": "im", "channel": "D0GRETA", "user": "U0GRETA",
                      "text": text, "ts": f"1795476587.{number:06}"}}, ensure_ascii=False)

    challenge = json.dumps({"type": "url_verification", "challenge": "abc"})
    assert send(challenge)[:2] == (200, b"abc")
    state["busy"] = 2
    before = time.monotonic()
    assert send(event(1, "Grüß Gott"))[0] == 200
    assert time.monotonic() - before < 3, "in Slack's time"
    for retry in (1, 2, 3):
        assert send(event(1, "Grüß Gott"), retry=retry)[0] == 200
    wait_for(lambda: fake.taken(), "the greeting, after two refusals for too many requests")
    assert [r["status"] for r in fake.requests] == [429, 429, 200], [r["status"] for r in fake.requests]
    first = fake.taken()[0]
    (button, *_) = [b for b in first["blocks"] if b["type"] == "actions"][0]["elements"]
    payload = json.dumps({
        "type": "block_actions", "user": {"id": "U0GRETA"}, "team": {"id": "T0ACME"},
        "channel": {"id": "D0GRETA"}, "container": {"message_ts": "1.2"},
        "message": {"text": first["text"], "blocks": first["blocks"]},
        "actions": [{"action_id": button["action_id"], "value": button["value"], "action_ts": "1.3"}]})
    assert send("payload=" + urllib.parse.quote(payload), "application/x-www-form-urlencoded")[0] == 200
    wait_for(lambda: len(fake.taken()) == 3, "the reply to the button, and the message without buttons")
    (updated,) = [json.loads(r["body"]) for r in fake.requests if r["path"].endswith("chat.update")]
    assert updated["ts"] == "1.2" and [b["type"] for b in updated["blocks"]] == ["section", "context"]
    assert updated["blocks"][0] == first["blocks"][0]
    assert updated["blocks"][1]["elements"][0]["text"] == "✓ " + button["text"]["text"]
    # A stale and a forged request change nothing.
    old = str(int(time.time()) - 301)
    assert send(event(8, "alt"), stamp=old)[0] == 401
    assert send(event(9, "falsch"), signature="v0=" + "0" * 64)[0] == 401
    (turns,) = house.conversations().values()
    assert len(turns) == 2 and turns[-1]["in"]["text"] == "1"


def test_dead_letters(house, fake, state):
    """A token that was taken back: a dead letter, listed, and sent when the token is good again."""
    verifier, good = SignatureVerifier(SIGNING), state["token"]
    state["token"] = "taken back"
    (conversation,) = house.conversations()
    body = json.dumps({
        "type": "event_callback", "event_id": "EvD", "team_id": "T0ACME", "api_app_id": "A0",
        "event": {"type": "message", "channel_type": "im", "channel": "D0GRETA", "user": "U0GRETA",
                  "text": "/help", "ts": "1795476599.000001"}})
    stamp = str(int(time.time()))
    headers = {"Content-Type": "application/json", "X-Slack-Request-Timestamp": stamp,
               "X-Slack-Signature": verifier.generate_signature(timestamp=stamp, body=body)}
    assert house.request("POST", "/hooks/slack/slack", body.encode(), headers)[0] == 200
    wait_for(lambda: house.health()["deadLetters"] == 1, "a dead letter")

    def letters(*arguments):
        run = [SERVER, "letters", *arguments, "--config", house.config]
        return subprocess.run(run, env=house.environment, capture_output=True, text=True, check=True).stdout

    assert letters("list") == f"{conversation}:3\tslack\tdead\n"
    state["token"] = good
    count = len(fake.taken())
    assert letters("retry", f"{conversation}:3") == "1\n"
    house.process.send_signal(1)  # SIGHUP
    wait_for(lambda: len(fake.taken()) == count + 1, "the letter, sent again")
    wait_for(lambda: house.health()["deadLetters"] == 0, "no dead letter any more")


def test_telegram(house, fake):
    def send(update, secret="tg-secret"):
        telegram.Update.de_json(update, None)
        return house.request("POST", "/hooks/telegram/telegram", json.dumps(update).encode(), {
            "Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": secret})

    ada = {"id": 42, "is_bot": False, "first_name": "Ada", "language_code": "en"}
    chat = {"id": 42, "type": "private"}
    hello = {"update_id": 1, "message": {
        "message_id": 1, "date": 1795476587, "from": ada, "chat": chat, "text": "/start"}}
    assert send(hello, "wrong")[0] == 401
    assert send(hello)[0] == 200 and send(hello)[0] == 200
    wait_for(lambda: fake.taken(), "the greeting")
    sent = fake.taken()[0]
    markup = telegram.InlineKeyboardMarkup.de_json(sent["reply_markup"], None)
    data = markup.inline_keyboard[0][0].callback_data
    assert 1 <= len(data.encode()) <= 64 and sent["chat_id"] == 42 and len(sent["text"]) <= 4096
    pressed = {"update_id": 2, "callback_query": {
        "id": "77", "from": ada, "chat_instance": "1", "data": data,
        "message": {"message_id": 2, "date": 1, "chat": chat, "text": sent["text"],
                    "reply_markup": sent["reply_markup"]}}}
    status, body, _ = send(pressed)
    assert status == 200 and json.loads(body) == {"method": "answerCallbackQuery", "callback_query_id": "77"}
    wait_for(lambda: len(methods(fake)) == 3, "the reply to the button, and the message without buttons")
    assert sorted(methods(fake)) == ["editMessageText", "sendMessage", "sendMessage"]
    (edited,) = [json.loads(r["body"]) for r in fake.requests if r["path"].endswith("editMessageText")]
    assert edited["message_id"] == 2 and edited["reply_markup"] == {"inline_keyboard": []}
    assert edited["text"] == sent["text"] + "\n\n✓ " + markup.inline_keyboard[0][0].text
    assert fake.requests[0]["path"] == "/bot1:tg-token/sendMessage"


def methods(fake):
    return [r["path"].rsplit("/")[-1] for r in fake.requests]


class TelegramCloud:
    """Answers getUpdates as Telegram does: what isn't confirmed comes again, never two askers at a time."""

    def __init__(self):
        self.updates, self.sent, self.number, self.refusals = [], [], 0, []
        self.recorder = Recorder(self.answer)
        self.url = self.recorder.url

    def add(self, **content):
        self.number += 1
        self.updates.append({"update_id": self.number, **content})

    def answer(self, request):
        method, body = request["path"].rsplit("/")[-1], json.loads(request["body"])
        if request["path"] != "/bot1:tg-token/" + method:
            return 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}, {}
        if method != "getUpdates":
            self.sent.append((method, body))
            return 200, {"ok": True, "result": {"message_id": len(self.sent)}}, {}
        if self.refusals:
            return self.refusals.pop(0)
        assert set(body) <= {"timeout", "limit", "allowed_updates", "offset"} and 0 < body["timeout"] <= 50
        if "offset" in body:
            self.updates = [u for u in self.updates if u["update_id"] >= body["offset"]]
        if not self.updates:
            time.sleep(0.05)  # instead of the whole long wait
        return 200, {"ok": True, "result": self.updates[:body["limit"]]}, {}


def test_telegram_polling(plan, environment):
    """No address of ours, no webhook: everything is asked for, and nothing is lost over kills and refusals."""
    cloud = TelegramCloud()
    house = House({"telegram": {**plan, "api": cloud.url}}, environment).start()
    ada = {"id": 42, "is_bot": False, "first_name": "Ada", "language_code": "de"}
    chat = {"id": 42, "type": "private"}

    def say(text):
        cloud.add(message={"message_id": cloud.number, "date": 1795476587, "from": ada, "chat": chat, "text": text})

    def sent(count):
        return wait_for(
            lambda: len([s for s in cloud.sent if s[0] == "sendMessage"]) >= count and cloud.sent, f"message {count}")

    say("/start")
    say("Hello")
    question = [body for method, body in sent(2) if method == "sendMessage"][1]
    data = question["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    cloud.add(callback_query={"id": "77", "from": ada, "chat_instance": "1", "data": data,
                              "message": {"message_id": 5, "date": 1, "chat": chat, **{
                                  k: question[k] for k in ("text", "reply_markup")}}})
    sent(3)
    assert ("answerCallbackQuery", {"callback_query_id": "77"}) in cloud.sent
    conflict = {"ok": False, "error_code": 409, "description": "Conflict: terminated by other getUpdates request"}
    cloud.refusals += [(409, conflict, {}), (429, {"ok": False, "parameters": {"retry_after": 1}}, {"Retry-After": "1"})]
    say("Mentorin")
    sent(4)

    def turns():
        return next(iter(house.conversations().values()))

    while turns()[-1]["status"] != "complete":
        count = len(turns())
        say(ANSWERS.get(turns()[-1]["to"], "Ich möchte mehr *Mut* haben."))
        if count % 6 == 0:
            house.kill()
            house.start()
        wait_for(lambda: len(turns()) > count, f"line {count + 1}")
        assert count < 60
    wait_for(lambda: house.health()["waiting"] == 0, "all replies")
    # The statement is emphasised, as Telegram's own library reads it.
    body = [body for method, body in cloud.sent if method == "sendMessage"][-1]
    read = telegram.Message.de_json({"message_id": 1, "date": 1, "chat": chat, **body}, None)
    assert list(read.parse_entities().values()) == [statement_of(turns())], read.parse_entities()
    assert house.request("POST", "/hooks/telegram/telegram", b"{}", {"Content-Type": "application/json"})[0] == 401
    deliveries = [turn["delivery"] for turn in turns()]
    assert deliveries == [f"telegram/{n}" for n in range(1, cloud.number + 1)], deliveries
    wait_for(lambda: not cloud.updates, "everything is confirmed")
    assert "1:tg-token" not in house.printed() and "Mentorin" not in house.printed()
    house.stop()


def test_generic(house, fake):
    hook, out = Webhook(INBOUND), Webhook(OUTBOUND)

    def send(body, identity=None, at=None):
        at = at or datetime.datetime.now(tz=datetime.timezone.utc)
        identity = identity or "msg_" + uuid.uuid4().hex
        return house.request("POST", "/hooks/generic/generic", body.encode(), {
            "Content-Type": "application/json", "webhook-id": identity,
            "webhook-timestamp": str(int(at.timestamp())), "webhook-signature": hook.sign(identity, at, body)})

    def message(text):
        return json.dumps({"type": "message.received", "data": {
            "conversation": {"id": "c-1"}, "message": {"id": "m", "text": text},
            "user": {"id": "u-1", "locale": "de-DE"}}}, ensure_ascii=False)

    assert send(message("Grüße"), "msg_1")[:2] == (200, b"{}")
    assert send(message("Grüße"), "msg_1")[0] == 200
    late = datetime.datetime.now(tz=datetime.timezone.utc) - datetime.timedelta(seconds=302)
    assert send(message("alt"), at=late)[0] == 401
    assert send("{", "msg_2")[0] == 400
    assert send("x" * 262_145, "msg_3")[0] == 413
    wait_for(lambda: fake.taken(), "the greeting")
    assert len(fake.requests) == 1
    request = fake.requests[0]
    headers = {name.lower(): value for name, value in request["headers"].items()}
    data = out.verify(request["body"], headers)["data"]
    assert data["message"]["choices"], "choices to press"
    choice = {"type": "action.selected", "data": {
        "conversation": {"id": "c-1"}, "user": {"id": "u-1"}, "action": {"id": data["message"]["choices"][0]["id"]}}}
    assert send(json.dumps(choice))[0] == 200
    wait_for(lambda: len(fake.taken()) == 2, "the reply to the choice")


def teams_platform(state):
    def answer(request):
        if request["path"] == "/token":
            form = urllib.parse.parse_qs(request["body"].decode())
            assert form["scope"] == ["https://api.botframework.com/.default"], form
            request["body"] = b""
            state["fetched"] += 1
            return 200, {"access_token": f"t{state['fetched']}", "expires_in": 3600}, {}
        if request["headers"].get("Authorization") != "Bearer t2":
            return 401, {}, {}
        return 201, {"id": "1"}, {}
    return answer


def test_teams(house, fake, key):
    service = fake.url + "/"
    body = {
        "type": "message", "id": "1", "timestamp": "2026-11-23T22:09:47.981Z", "channelId": "msteams",
        "serviceUrl": service, "from": {"id": "29:1", "name": "Ada", "aadObjectId": "7faf"},
        "conversation": {"id": "a:1", "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": "28:" + APP}, "text": "Hallo", "locale": "de-DE",
        "channelData": {"tenant": {"id": TENANT}}}

    def token(**changes):
        now = int(time.time())
        claims = {"iss": "https://api.botframework.com", "aud": APP, "nbf": now - 5, "exp": now + 600,
                  "serviceurl": service, **changes}
        return "Bearer " + jwt.encode(claims, key, algorithm="RS256", headers={"kid": "k1"})

    def send(authorization):
        return house.request("POST", "/hooks/teams/teams", json.dumps(body).encode(), {
            "Content-Type": "application/json", "Authorization": authorization})

    # The same token, seen by the Bot Framework's own library.
    numbers = key.public_key().public_numbers()

    def b64(number):
        return base64.urlsafe_b64encode(number.to_bytes((number.bit_length() + 7) // 8, "big")).rstrip(b"=").decode()

    metadata = Recorder(lambda request: (
        (200, {"jwks_uri": metadata.url + "/keys"}, {}) if request["path"] == "/open" else
        (200, {"keys": [{"kty": "RSA", "kid": "k1", "n": b64(numbers.n), "e": b64(numbers.e),
                         "endorsements": ["msteams"]}]}, {})))
    ChannelValidation.open_id_metadata_endpoint = metadata.url + "/open"
    activity = Activity().deserialize(body)
    credentials = SimpleCredentialProvider(APP, "secret")
    identity = asyncio.run(JwtTokenValidation.authenticate_request(activity, token(), credentials))
    assert identity.is_authenticated

    for wrong in [{"aud": "other"}, {"iss": "other"}, {"serviceurl": service[:-1]}, {"exp": int(time.time()) - 301}]:
        assert send(token(**wrong))[0] == 401, wrong
    assert send("Bearer x.y.z")[0] == 401
    assert send(token())[0] == 200 and send(token())[0] == 200
    sent = wait_for(lambda: [r for r in fake.requests if r["status"] == 201], "the greeting, with a second token")[0]
    assert sent["path"] == "/v3/conversations/a%3A1/activities"
    parsed = Activity().deserialize(json.loads(sent["body"]))
    assert parsed.type == "message" and parsed.text and parsed.suggested_actions.actions[0].value


def test_teams_outgoing(house, token):
    """Signed as Teams does it: HMAC-SHA256 with the decoded token over the body, answered at once."""
    def send(at, key=base64.b64decode(token), extra=b""):
        body = json.dumps({
            "type": "message", "id": "17", "timestamp": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"), "channelId": "msteams",
            "serviceUrl": "https://smba.trafficmanager.net/emea/", "from": {"id": "29:1", "name": "Ada"},
            "conversation": {"id": "19:x@thread.tacv2;messageid=17", "conversationType": "channel", "tenantId": TENANT},
            "text": "<at>Tandem</at> hallo"}).encode()
        code = base64.b64encode(hmac.new(key, body, hashlib.sha256).digest()).decode()
        return house.request("POST", "/hooks/teams/teams/outgoing", body + extra, {
            "Content-Type": "application/json; charset=utf-8", "Authorization": "HMAC " + code})

    now = datetime.datetime.now(tz=datetime.timezone.utc)
    before = time.monotonic()
    status, body, headers = send(now)
    answer = Activity().deserialize(json.loads(body))
    assert status == 200 and answer.type == "message" and "Direktnachricht" in answer.text, body
    assert time.monotonic() - before < 5, "in Teams' time"
    assert send(now - datetime.timedelta(seconds=302))[0] == 401
    assert send(now, key=b"another key")[0] == 401 and send(now, extra=b" ")[0] == 401


def main():
    slack_state, teams_state = {"token": "xoxb-1", "busy": 0}, {"fetched": 0}
    slack, plain = Recorder(slack_platform(slack_state)), Recorder()
    bot_api = Recorder(lambda _: (200, {"ok": True, "result": {"message_id": 1}}, {}))
    teams = Recorder(teams_platform(teams_state))
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    jwk = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
    installations = {
        "slack": {"platform": "slack", "team": "T0ACME", "signing-secret": {"env": "SIGNING"},
                  "bot-token": {"env": "SLACK"}, "api": slack.url + "/api/"},
        "telegram": {"platform": "telegram", "webhook-secret": {"env": "TG_SECRET"},
                     "bot-token": {"env": "TG_TOKEN"}, "api": bot_api.url},
        "generic": {"platform": "generic", "inbound-keys": {"env": "INBOUND"}, "outbound-keys": {"env": "OUTBOUND"},
                    "url": plain.url + "/in"},
    }
    environment = {"SIGNING": SIGNING, "SLACK": "xoxb-1", "TG_SECRET": "tg-secret", "TG_TOKEN": "1:tg-token",
                   "INBOUND": INBOUND, "OUTBOUND": OUTBOUND, "APP": "app-secret",
                   "OUTGOING": base64.b64encode(b"thirty-two-bytes-of-outgoing-key").decode()}

    def fresh(name, plan):
        return House({name: plan}, environment).start()

    for name, test in [("slack", None), ("telegram", test_telegram), ("generic", test_generic)]:
        house = fresh(name, installations[name])
        if name == "slack":
            test_slack(house, slack, slack_state)
            test_dead_letters(house, slack, slack_state)
        else:
            test(house, {"telegram": bot_api, "generic": plain}[name])
        metrics = house.request("GET", "/metrics")[1].decode()
        assert f'tandem_requests_total{{platform="{name}",status="200"}}' in metrics
        house.stop()
        print(f"{name}: accepted by independent libraries, forgeries refused, replies parsed")

    test_telegram_polling(
        {"platform": "telegram", "polling": True, "bot-token": {"env": "TG_TOKEN"}}, environment)
    print("telegram: without a webhook, killed and refused in between, every message once")

    house = House({}, environment)
    keys = os.path.join(house.folder, "keys.json")
    with open(keys, "w") as file:
        json.dump({"keys": [{**jwk, "kid": "k1", "endorsements": ["msteams"]}]}, file)
    plan = {"platform": "teams", "app-id": APP, "app-secret": {"env": "APP"}, "tenants": [TENANT],
            "keys-file": keys, "service-hosts": ["127.0.0.1"], "login": teams.url + "/token",
            "outgoing-token": {"env": "OUTGOING"}}
    house = fresh("teams", plan)
    test_teams(house, teams, key)
    test_teams_outgoing(house, environment["OUTGOING"])
    house.stop()
    print("teams: accepted by independent libraries, forgeries refused, replies parsed")


if __name__ == "__main__":
    main()
