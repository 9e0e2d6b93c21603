"""A session of overhoor as the fault tests run it: what was acknowledged, and what the log then holds."""

import json
import os
import subprocess


def make_deck(folder, cards=3000):
    deck = {"deck": "Fault", "lang": "nl", "cards": [[f"vraag {i}?", f"antwoord {i}"] for i in range(cards)]}
    with open(os.path.join(folder, "deck.json"), "w", encoding="utf-8") as out:
        json.dump(deck, out)


def start(program, decks, data, more=(), env=None):
    return subprocess.Popen(
        [program, "session", "--decks", decks, "--data", data, "--new", "3000", *more],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1, env=env)


def study(session, answers=None, on_recorded=lambda: None):
    """Grades cards until the session ends, or so many; the numbers of what was acknowledged. What could not
    be recorded is tried again once."""
    acknowledged, retried = [], False
    try:
        for line in session.stdout:
            if not line.endswith("\n"):
                break
            message = json.loads(line)
            if message["type"] == "recorded":
                acknowledged.append(message["n"])
                on_recorded()
            if message["type"] == "ask":
                done = answers is not None and len(acknowledged) >= answers
                session.stdin.write('{"type":"quit"}\n' if done else
                                    '{"type":"reveal"}\n{"type":"grade","grade":"easy"}\n')
            if message["type"] == "problem" and message.get("rule") == "log-write":
                session.stdin.write('{"type":"quit"}\n' if retried else '{"type":"retry"}\n')
                retried = True
            session.stdin.flush()
    except (BrokenPipeError, ConnectionResetError):
        pass
    # What was said before it ended counts, too.
    for line in session.stdout.read().splitlines(keepends=True):
        if line.endswith("\n") and '"recorded"' in line:
            acknowledged.append(json.loads(line)["n"])
    try:
        session.stdin.close()
    except BrokenPipeError:
        pass
    return acknowledged


def recorded_in(data):
    """The numbers of the reviews in the log, read without the program."""
    numbers = []
    folder = os.path.join(data, "log")
    if not os.path.isdir(folder):
        return numbers
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if line.endswith("\n") and '"e":"review"' in line:
                    try:
                        numbers.append(json.loads(line)["n"])
                    except ValueError:
                        pass
    return numbers


def lost_or_double(data, acknowledged):
    kept = recorded_in(data)
    return sum(kept.count(number) != 1 for number in acknowledged)


def is_whole(program, data):
    return subprocess.run([program, "log", "verify", "--data", data], capture_output=True).returncode == 0
