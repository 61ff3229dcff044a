"""Grades a submission for Classroom 50 (classroom50/result/v1).

Belongs into the bundle of an assignment, CLASSROOM/autograders/ASSIGNMENT/, with forkshop.jar beside it; the assignment's
runtime needs "java": "17". Classroom 50 calls it in the student's checkout and takes ./result.json. Exit 0 means that this
file has every criterion's points. Anything else is a failure of ours, recorded as an error and not as a grade.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

SECONDS = 13 * 60  # The whole job has fifteen minutes.

JUDGE = [
    "java", "-Xmx256m", "-XX:+DisableAttachMechanism", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
    "-jar", str(pathlib.Path(__file__).resolve().parent / "forkshop.jar"),
]


def grade(report: pathlib.Path) -> None:
    """Leaves a full report whatever happens to the judge, once it has started."""
    command = [*JUDGE, "grade", ".", "--report", str(report), "--format", "classroom50,annotations"]
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        print(f"the grading was ended after {SECONDS} seconds", file=sys.stderr)


def hand_over(report: pathlib.Path, name: str) -> None:
    """In one step, and in place of whatever the checkout has under this name, a link included."""
    part = pathlib.Path(f".{name}.{os.getpid()}.part")
    part.write_bytes(report.read_bytes())
    os.replace(part, name)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder)
        grade(report)
        try:
            complete = json.loads((report / "score.json").read_text(encoding="utf-8"))["complete"]
        except (OSError, ValueError, KeyError):
            print("the judge did not start: no result is handed over", file=sys.stderr)
            return 1
        hand_over(report / "summary.md", "release-body.md")
        if complete is not True:
            print("the score is not complete, by our fault: no result is handed over", file=sys.stderr)
            return 1
        hand_over(report / "classroom50.json", "result.json")
        return 0


if __name__ == "__main__":
    sys.exit(main())
