"""Runs the program and reads its document."""

import json
import os
import shlex
import subprocess

from ._answer import Answer


class ChorsuError(Exception):
    """What the program said instead of an answer; `status` is its exit status (1, 2 or 3)."""

    def __init__(self, message, status):
        super().__init__(message)
        self.status = status


def ask(command, *arguments, **options):
    """Asks a command of the program; see docs/commands.md for its arguments and options. Gives an Answer."""
    line = [*_program(), command, *map(str, arguments), *_flags(options), "--json", "--quiet"]
    try:
        done = subprocess.run(line, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError as fault:
        raise ChorsuError(f"{line[0]} is not there: npm install -g chorsu, or name it in CHORSU", 2) from fault
    if done.returncode <= 1 and done.stdout.strip():
        return Answer(json.loads(done.stdout))
    raise ChorsuError(done.stderr.strip(), done.returncode)


def _program():
    return shlex.split(os.environ.get("CHORSU", "chorsu"))


def _flags(options):
    for name, value in options.items():
        flag = f"--{name.replace('_', '-')}"
        if value is True:
            yield flag
        elif isinstance(value, (list, tuple)):
            yield from (flag, ",".join(map(str, value)))
        elif value is not None and value is not False:
            yield from (flag, str(value))
