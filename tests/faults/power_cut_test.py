"""Cuts the power under a session: a file system in a file is shut down without writing its journal back
(FS_IOC_SHUTDOWN), mounted again, and read. A control whose syncs only say that they were done must lose.
Needs root, loop devices and mkfs. Usage: power_cut_test.py PROGRAM INJECT.SO [CUTS] [SEED]"""

import fcntl
import os
import platform
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import time

import sitting

program, inject = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
cuts = int(sys.argv[3]) if len(sys.argv) > 3 else 50
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
shutdown, without_log = 0x8004587D, 2  # _IOR('X', 125, __u32), FS_GOING_FLAGS_NOLOGFLUSH


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


class Disk:
    """A file system of its own in a file."""

    def __init__(self, kind, folder):
        self.image, self.at = os.path.join(folder, kind + ".img"), os.path.join(folder, kind)
        os.mkdir(self.at)
        with open(self.image, "wb") as image:
            image.truncate(400 << 20)
        run("mkfs." + kind, *(["-q", "-F"] if kind == "ext4" else ["-q"]), self.image)

    def mount(self):
        run("mount", "-o", "loop", self.image, self.at)

    def unmount(self):
        run("umount", self.at)

    def cut(self):
        folder = os.open(self.at, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, shutdown, struct.pack("I", without_log))
        finally:
            os.close(folder)


def one_cut(disk, decks, chance, env):
    """What was acknowledged before the cut, and what of it is lost."""
    disk.mount()
    data = os.path.join(disk.at, "data")
    before = sitting.recorded_in(data)
    session = sitting.start(program, decks, data, env=env)
    acknowledged, cut = [], threading.Event()

    def cut_it():
        time.sleep(chance.uniform(0.05, 0.4))
        cut.set()  # what is acknowledged from here on is no promise
        disk.cut()
        session.kill()

    cutter = threading.Thread(target=cut_it)
    cutter.start()
    sure = []
    numbers = sitting.study(session, on_recorded=lambda: sure.append(not cut.is_set()))
    acknowledged = [number for number, was_sure in zip(numbers, sure) if was_sure]
    cutter.join()
    session.wait()
    disk.unmount()
    disk.mount()
    kept = sitting.recorded_in(data)
    lost = sum(kept.count(number) != 1 for number in acknowledged) + sum(number not in kept for number in before)
    after = sitting.start(program, decks, data)
    works = len(sitting.study(after, 1)) == 1 and after.wait() == 0 and sitting.is_whole(program, data)
    disk.unmount()
    return len(acknowledged), lost, works


def try_kind(kind, decks, folder):
    if shutil.which("mkfs." + kind) is None:
        print(f"{kind}: there is no mkfs.{kind} on this machine; not tried")
        return True
    good = True
    for what, env in (("", None),
                      ("control without syncs: ", dict(os.environ, LD_PRELOAD=inject, FAULT="x:lie:1"))):
        chance, many = random.Random(seed), cuts if env is None else max(5, cuts // 10)
        answers = lost = losing = broken = 0
        for number in range(many):
            with tempfile.TemporaryDirectory(dir=folder) as place:
                disk = Disk(kind, place)
                if env is not None:
                    env["FAULT_UNDER"] = disk.at
                acknowledged, gone, works = one_cut(disk, decks, chance, env)
            answers, lost, losing = answers + acknowledged, lost + gone, losing + (gone > 0)
            broken += not works
        print(f"{kind}: {what}{many} power cuts, {answers} answers acknowledged before, {lost} lost in {losing} cuts, "
              f"{broken} times the next session did not work (seed {seed}, Linux {platform.release()})")
        good = good and (lost == 0 and broken == 0 if env is None else lost > 0)
    return good


def main():
    if os.geteuid() != 0 or not os.path.exists("/dev/loop-control"):
        print("power cuts need root and loop devices; not tried here")
        return
    with tempfile.TemporaryDirectory() as folder:
        sitting.make_deck(folder)
        good = [try_kind(kind, os.path.join(folder, "deck.json"), folder) for kind in ("ext4", "xfs")]
    sys.exit(0 if all(good) else 1)


main()
