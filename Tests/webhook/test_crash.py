"""kill -9 twenty times under load: every message applied once, every reply delivered."""
import base64
import datetime
import json
import random
import sys
import threading
import time

from standardwebhooks import Webhook

from house import House, Recorder, wait_for

INBOUND = "whsec_" + base64.b64encode(b"inbound-key-of-24-bytes!").decode()
KILLS, PEOPLE, MESSAGES = 20, 32, 12


def person(house, name, sent, done):
    """Sends message after message, each until it is accepted."""
    hook = Webhook(INBOUND)
    for number in range(MESSAGES):
        body = json.dumps({"type": "message.received", "data": {
            "conversation": {"id": name}, "message": {"id": "m", "text": f"weiß nicht {number}"},
            "user": {"id": name, "locale": "de"}}}, ensure_ascii=False)
        identity = f"{name}-{number}"
        while True:
            now = datetime.datetime.now(tz=datetime.timezone.utc)
            headers = {"Content-Type": "application/json", "webhook-id": identity,
                       "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": hook.sign(identity, now, body)}
            try:
                if house.request("POST", "/hooks/generic/load", body.encode(), headers)[0] == 200:
                    break
            except OSError:
                pass
            except Exception:  # an answer cut off by the kill
                pass
            time.sleep(0.05)
        sent.append(identity)
        time.sleep(random.uniform(0.2, 0.8))
    done.release()


def main():
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else random.randrange(1 << 30)
    random.seed(seed)
    print(f"seed {seed}")
    fake = Recorder()
    plan = {"platform": "generic", "inbound-keys": {"env": "KEY"}, "outbound-keys": {"env": "KEY"}, "url": fake.url}
    house = House({"load": plan}, {"KEY": INBOUND}).start()
    done, sent = threading.Semaphore(0), {}
    for number in range(PEOPLE):
        name = f"p{number}"
        sent[name] = []
        threading.Thread(target=person, args=(house, name, sent[name], done), daemon=True).start()
    for _ in range(KILLS):
        time.sleep(random.uniform(0.1, 0.6))
        house.kill()
        house.start()
    for _ in range(PEOPLE):
        assert done.acquire(timeout=120), "everybody gets through"
    wait_for(lambda: house.health()["waiting"] == 0, "everything is delivered", 120)
    found = house.conversations()
    applied = {}
    for conversation, turns in found.items():
        assert [turn["seq"] for turn in turns] == list(range(1, len(turns) + 1)), "lines without a gap"
        name = turns[0]["delivery"].split("/")[1].rsplit("-", 1)[0]
        assert name not in applied, "one conversation for each person"
        applied[name] = [turn["delivery"].split("/")[1] for turn in turns]
    assert applied == sent, "every message once and in order"
    delivered = [body["data"]["message"]["id"] for body in fake.taken()]
    for conversation, turns in found.items():
        for turn in turns:
            assert f"{conversation}-{turn['seq']}-1" in delivered, "every reply at least once"
        order = [int(i.rsplit("-", 2)[1]) for i in delivered if i.startswith(conversation)]
        first = [seq for index, seq in enumerate(order) if seq not in order[:index]]
        assert first == sorted(first), "replies in order"
    assert house.health()["deadLetters"] == 0
    house.stop()
    lines = sum(len(turns) for turns in found.values())
    print(f"{KILLS} kills: {lines} messages applied once, {lines} replies delivered, {len(delivered) - lines} of them twice")


if __name__ == "__main__":
    main()
