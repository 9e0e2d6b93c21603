"""Every kind of system call on the learner's files fails in every way, at every place in a session: what was
acknowledged is in the log once, the log is whole, the next session works.
Usage: inject_test.py PROGRAM INJECT.SO [NTH]"""

import os
import subprocess
import sys
import tempfile

import sitting

program, inject = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
most = int(sys.argv[3]) if len(sys.argv) > 3 else 10

faults = [(call, error) for call in ("open", "write", "sync", "fsync", "rename", "truncate", "lock")
          for error in ("EIO", "ENOSPC", "EDQUOT", "EINTR", "EROFS", "EACCES", "die")] + [("write", "short")]
# What the last session may have left at the end of the log.
ends = {"nothing yet": None, "whole": b"", "half a line": b'{"n":4,"at":"2026-', "zeros": bytes(60) + b"\n"}


def begin(decks, data, end):
    if end is None:
        return []
    session = sitting.start(program, decks, data)
    acknowledged = sitting.study(session, 2)
    session.wait()
    folder = os.path.join(data, "log")
    with open(os.path.join(folder, os.listdir(folder)[0]), "ab") as log:
        log.write(end)
    return acknowledged


def main():
    runs = answers = lost = unclean = 0
    exits = {}
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as decks:
        sitting.make_deck(decks, 20)
        for call, error in faults:
            for name, end in ends.items():
                for nth in range(1, most + 1):
                    with tempfile.TemporaryDirectory(dir=decks) as data:
                        acknowledged = begin(decks + "/deck.json", data, end)
                        env = dict(os.environ, LD_PRELOAD=inject, FAULT=f"{call}:{error}:{nth}", FAULT_UNDER=data)
                        session = sitting.start(program, decks + "/deck.json", data, env=env)
                        acknowledged += sitting.study(session, 3)
                        code = session.wait()
                        exits[code] = exits.get(code, 0) + 1
                        after = sitting.start(program, decks + "/deck.json", data)
                        more = sitting.study(after, 1)
                        good = after.wait() == 0 and len(more) == 1 and sitting.is_whole(program, data)
                        wrong = sitting.lost_or_double(data, acknowledged + more)
                        if not good or wrong:
                            print(f"{call} {error} {nth}, {name}: {wrong} of {len(acknowledged)} wrong, next session "
                                  f"{'works' if good else 'fails'}")
                        runs, answers = runs + 1, answers + len(acknowledged)
                        lost, unclean = lost + wrong, unclean + (not good)
    print(f"{runs} runs with a failing call, {answers} acknowledged answers, {lost} lost or double, "
          f"{unclean} times the next session did not work; exits {dict(sorted(exits.items()))}")
    sys.exit(0 if lost == 0 and unclean == 0 and set(exits) <= {0, 3, -9} else 1)


main()
