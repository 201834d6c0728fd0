"""A whole conversation over Mattermost: free text, commands and buttons, with the server killed in the middle."""
import html as htmllib
import json
import re
import time

from markdown_it import MarkdownIt
from mattermostdriver import Driver

from house import ANSWERS, House, free_port, wait_for
from mattermost import BOT, BOT_TOKEN, COMMAND_TOKEN, Mattermost

GRETA, BEN = "greta" + "g" * 21, "ben" + "n" * 23


# Words that every markup would understand differently.
HOSTILE = {"wish": "Offene *Rückmeldung* <b>und</b> [mehr](http://x) _hier_ ~dort~ &amp; `so` # \\ ende!",
           "contribution": "Zeit | Kontakte > **alles** @all @greta ![b](c) &lt;br&gt; __x__ 2*3*4 1) - +"}


def read(markdown):
    """What a person sees, by a reader of Markdown that isn't ours; emphasis and line breaks don't count."""
    html = MarkdownIt("commonmark", {"html": False}).enable(["strikethrough", "table"]).render(markdown)
    assert not re.search("<(em|del|a|h[1-6]|code|table|blockquote|hr|img|ul)[ >/]", html), html
    return words(htmllib.unescape(re.sub("<[^>]*>", " ", re.sub("</?strong>", "", html))).replace("\u200b", ""))


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def labels(post):
    return [a["name"] for attachment in post["props"].get("attachments", []) for a in attachment["actions"]]


def reply(world, user, count):
    """The bot's post after `count` others."""
    return wait_for(lambda: len(world.said(user)) > count and world.said(user)[count], f"post {count + 1}")


def test_free_text(house, world):
    channel = world.channel_of(GRETA)["id"]
    world.post(channel, GRETA, "Guten Tag")
    greeting = reply(world, GRETA, 0)
    assert labels(greeting) == ["Ja", "Nein"], labels(greeting)

    # A button counts once: the post shows what was chosen, and has no buttons any more.
    actions = greeting["props"]["attachments"][0]["actions"]
    forged = {**actions[0]["integration"]["context"], "seal": "0" * 64}
    assert world.press(greeting, "Ja", GRETA, forged) == 401
    assert world.press(greeting, "Ja", BEN) == 401, "somebody else's button"
    kept = json.loads(json.dumps(greeting))
    shown = kept["props"]
    assert world.press(greeting, "Ja", GRETA) == 200
    assert greeting["message"].endswith("✓ Ja") and labels(greeting) == [], greeting
    assert greeting["message"].startswith(kept["message"]), "the words stay"
    role = reply(world, GRETA, 1)
    assert world.press(kept, "Ja", GRETA) == 200, "a double click"
    assert world.press(role, "Mentorin" if "Mentorin" in labels(role) else labels(role)[0], GRETA) == 200
    reply(world, GRETA, 2)
    kept["props"] = shown
    assert world.press(kept, "Nein", GRETA) == 200, "an old button"
    assert "✓" not in kept["message"] and labels(kept) == []
    reply(world, GRETA, 3)
    (turns,) = house.conversations().values()
    assert len(turns) == 3, "the old button changed nothing"

    # What isn't for the bot to answer: its own posts, other programs', the server's, deleted and edited ones.
    world.post(channel, GRETA, "/join", type="system_join_channel")
    world.post(channel, GRETA, "von einem Programm", {"from_webhook": "true"})
    world.post(channel, GRETA, "zurückgenommen", delete_at=world.now())
    world.edit(next(p for p in world.posts.values() if p["message"] == "Guten Tag"), "Guten Abend")
    world.post(channel, GRETA, "", file_ids=["f"])
    unreadable = reply(world, GRETA, 4)
    assert "Bilder" in unreadable["message"]
    (turns,) = house.conversations().values()
    assert len(turns) == 3


def test_outage(house, world):
    """Mattermost is away for a while, and the server of tandem too; nothing is lost or doubled."""
    channel, count = world.channel_of(GRETA)["id"], len(world.said(GRETA))
    world.refusals += [(429, "limit exceeded", {"Retry-After": "1"}), (500, {"id": "x"}, {})]
    world.post(channel, GRETA, "Greta")
    reply(world, GRETA, count)
    house.kill()
    world.post(channel, GRETA, "Sie")
    house.start()
    reply(world, GRETA, count + 1)
    house.kill()
    world.is_down = True
    house.start()
    time.sleep(0.5)
    world.is_down = False
    (turns,) = house.conversations().values()
    assert len(turns) == 5, len(turns)


def test_statement(house, world):
    """To the statement, some answers by command, the server killed now and then."""
    channel, number = world.channel_of(GRETA)["id"], 0
    while True:
        (turns,) = house.conversations().values()
        last, count = turns[-1], len(world.said(GRETA))
        if last["status"] == "complete":
            break
        text, number = {**ANSWERS, **HOSTILE}.get(last["to"], "Ich möchte mehr *Mut* haben."), number + 1
        if number % 5 == 0:
            assert "kommt gleich" in world.command(house.hook, GRETA, text)
        else:
            world.post(channel, GRETA, text)
        if number % 6 == 0:
            house.kill()
            house.start()
        reply(world, GRETA, count)
        wait_for(lambda: len(next(iter(house.conversations().values()))) > len(turns), f"line {len(turns) + 1}")
        assert number < 60
    shown = world.said(GRETA)[-1]["message"]
    (statement,) = [line for line in shown.split("\n") if "**" in line]
    assert statement.startswith("„**") and statement.endswith("**“"), statement
    posts = world.said(GRETA)[-len(turns) + 5:]
    told = [words("\n\n".join(m["text"] for m in turn["out"])) for turn in turns]
    assert any("&amp; `so`" in text for text in told), "the words come back"
    for post in posts:
        shown = read(post["message"].split("\n\n✓ ")[0])
        assert any(shown.startswith(text) for text in told), (shown, told)
    deliveries = [turn["delivery"] for turn in turns]
    assert len(set(deliveries)) == len(deliveries), "no message twice"
    return len(turns)


def test_elsewhere(house, world):
    square = world.add("O", "town-square", [BEN, BOT])
    assert "Direktnachricht" in world.command(house.hook, BEN, "Hallo", square)
    reply(world, BEN, 0)  # in the direct channel, which was opened for it
    status, answer = world.outgoing(house.hook, square["id"], BEN, "#tandem Hallo", "#tandem")
    assert status == 200 and answer["response_type"] == "comment" and "Direktnachricht" in answer["text"]
    assert world.outgoing(house.hook, square["id"], BEN, "#tandem", "#tandem", token="x" * 26)[0] == 401
    assert world.command(house.hook, BEN, "Hallo", token="y" * 26) == 401
    world.post(square["id"], BEN, "in der Runde")
    time.sleep(2.5)
    assert not [p for p in world.posts.values() if p["channel_id"] == square["id"] and p["user_id"] == BOT]


def test_driver(world):
    """The fake is one that an independent client of Mattermost understands."""
    host, port = world.url.removeprefix("http://").split(":")
    driver = Driver({"url": host, "port": int(port), "scheme": "http", "token": BOT_TOKEN})
    driver.client._token = BOT_TOKEN
    channel = driver.channels.create_direct_message_channel([BOT, GRETA])
    assert channel["id"] == world.channel_of(GRETA)["id"]
    assert driver.posts.get_posts_for_channel(channel["id"], params={"since": 0})["order"]


def main():
    world, port = Mattermost(), free_port()
    environment = {"BOT_TOKEN": BOT_TOKEN, "COMMAND": COMMAND_TOKEN, "BUTTON": "button-key-of-the-tests"}
    plan = {"platform": "mattermost", "server": world.url, "bot-user": BOT, "bot-token": {"env": "BOT_TOKEN"},
            "command-token": {"env": "COMMAND"}, "button-key": {"env": "BUTTON"}, "poll-seconds": 1}
    house = House({"acme": plan}, environment, port=port)
    house.hook = f"http://127.0.0.1:{port}/hooks/mattermost/acme"
    house.start()
    try:
        test_free_text(house, world)
        test_outage(house, world)
        lines = test_statement(house, world)
        test_elsewhere(house, world)
        test_driver(world)
        assert not world.broken, world.broken
        assert house.health()["deadLetters"] == 0
        for text in ["Guten Tag", "Wissen weitergeben", BOT_TOKEN, COMMAND_TOKEN]:
            assert text not in house.printed(), "the log holds nothing that was said"
        house.stop()
        print(f"mattermost: {lines} lines by free text, commands and buttons; killed, refused and away in between")
    finally:
        if house.process.poll() is None:
            house.kill()


if __name__ == "__main__":
    main()
