"""Kills running sessions at random moments: every answer that was acknowledged is in the log, and the log
verifies. Usage: kill_test.py PROGRAM [KILLS] [SEED]"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

import sitting

program = os.path.abspath(sys.argv[1])
kills = int(sys.argv[2]) if len(sys.argv) > 2 else 200
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
chance = random.Random(seed)


def run_until_killed(decks, data):
    session = sitting.start(program, decks, data)

    # Not between two lines but whenever the system gets to it, while the session works.
    def kill():
        time.sleep(chance.uniform(0.01, 0.12))
        session.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    acknowledged = sitting.study(session)
    killer.join()
    session.wait()
    return acknowledged, session.returncode == -signal.SIGKILL


def main():
    acknowledged_in_all = killed = lost = unclean = torn = 0
    with tempfile.TemporaryDirectory() as folder:
        sitting.make_deck(folder)
        decks = os.path.join(folder, "deck.json")
        while killed < kills:
            with tempfile.TemporaryDirectory() as data:
                acknowledged = []
                for _ in range(10):  # each session starts on what the one before left
                    more, was_killed = run_until_killed(decks, data)
                    acknowledged += more
                    killed += was_killed
                    acknowledged_in_all += len(more)
                    verify = subprocess.run([program, "log", "verify", "--data", data], capture_output=True, text=True)
                    unclean += verify.returncode != 0
                    torn += "cut off" in verify.stdout
                lost += sitting.lost_or_double(data, acknowledged)
    print(f"{killed} kills, {acknowledged_in_all} acknowledged answers, {lost} lost or double, "
          f"{unclean} logs that do not verify, {torn} cut-off last lines (seed {seed})")
    sys.exit(0 if lost == 0 and unclean == 0 else 1)


main()
