"""Kills running sessions at random moments: every answer that was acknowledged is in the log, and the log
verifies. Usage: kill_test.py PROGRAM [KILLS] [SEED]"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
kills = int(sys.argv[2]) if len(sys.argv) > 2 else 200
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
chance = random.Random(seed)


def make_deck(folder):
    cards = [[f"vraag {i}?", f"antwoord {i}"] for i in range(3000)]
    with open(os.path.join(folder, "deck.json"), "w", encoding="utf-8") as out:
        json.dump({"deck": "Kill", "lang": "nl", "cards": cards}, out)


def recorded_in(data):
    numbers = []
    folder = os.path.join(data, "log")
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if line.endswith("\n") and '"e":"review"' in line:
                    numbers.append(json.loads(line)["n"])
    return numbers


def run_until_killed(decks, data):
    session = subprocess.Popen(
        [program, "session", "--decks", decks, "--data", data, "--new", "3000"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    deadline = time.monotonic() + chance.uniform(0.02, 0.25)
    acknowledged = []
    killer = None
    try:
        while True:
            if killer is None and time.monotonic() >= deadline:
                # Not between two lines but whenever the system gets to it, while the session works.
                killer = subprocess.Popen(["sh", "-c", f"kill -9 {session.pid}"])
            line = session.stdout.readline()
            if not line.endswith("\n"):
                break
            message = json.loads(line)
            if message["type"] == "recorded":
                acknowledged.append(message["n"])
            if message["type"] == "ask":
                session.stdin.write('{"type":"reveal"}\n{"type":"grade","grade":"easy"}\n')
                session.stdin.flush()
            if message["type"] == "done":
                break
    except BrokenPipeError:
        pass
    rest = session.stdout.read()
    for line in rest.splitlines(keepends=True):
        if line.endswith("\n") and '"recorded"' in line:
            acknowledged.append(json.loads(line)["n"])
    if killer:
        killer.wait()
    session.kill()
    session.wait()
    return acknowledged, session.returncode == -signal.SIGKILL


def main():
    acknowledged_in_all = killed = lost = unclean = torn = 0
    with tempfile.TemporaryDirectory() as folder:
        make_deck(folder)
        for _ in range(kills):
            with tempfile.TemporaryDirectory() as data:
                for _ in range(2):  # the second session starts on what the first one left
                    acknowledged, was_killed = run_until_killed(folder, data)
                    killed += was_killed
                    acknowledged_in_all += len(acknowledged)
                    if not os.path.isdir(os.path.join(data, "log")):
                        lost += len(acknowledged)
                        continue
                    kept = recorded_in(data)
                    lost += sum(kept.count(number) != 1 for number in acknowledged)
                    verify = subprocess.run([program, "log", "verify", "--data", data], capture_output=True, text=True)
                    unclean += verify.returncode != 0
                    torn += "cut off" in verify.stdout
    print(f"{killed} kills, {acknowledged_in_all} acknowledged answers, {lost} lost, "
          f"{unclean} logs that do not verify, {torn} cut-off last lines (seed {seed})")
    sys.exit(0 if lost == 0 and unclean == 0 else 1)


main()
