#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Builds with plugins that go wrong: each is one message that names the plugin, and nothing else happens.

    bad_plugins.py INFRA LIBRARIES [--without-sandbox]

LIBRARIES holds the plugins that CMakeLists.txt beside this file builds. --without-sandbox leaves out what only a
system that narrows processes can stop.
"""

import ctypes
import pathlib
import shutil
import subprocess
import sys
import tempfile
from typing import Callable, Dict, List, NamedTuple, Optional

DATA = pathlib.Path(__file__).resolve().parents[1] / "golden" / "broken"
SPEC = """apiVersion: infra/v1
kind: Environment
metadata: { name: example, organization: omi }
regions:
  main: { location: europe-west }
providers:
  broken: {}
"""
AGAIN = "run again, and if it happens again report it to the plugin's authors"
SLOW = "give it longer with --plugin-timeout, or report it to the plugin's authors"
AUTHORS = "report it to the plugin's authors"
REINSTALL = "reinstall the plugin"
NO_TIME = "did not answer in time and was stopped"


class Expected(NamedTuple):
    message: str  # a part of it
    remedy: str


# By the name of the library.
MISBEHAVIOURS: Dict[str, Expected] = {
    "abort": Expected("was ended by signal 6 (Aborted) before it answered", AGAIN),
    "chatter": Expected("exited with status 3 before it answered", AGAIN),
    "close_everything": Expected("exited with status 1 before it answered", AGAIN),
    "crash": Expected("was ended by signal 11 (Segmentation fault) before it answered", AGAIN),
    "deaf": Expected(NO_TIME, SLOW),
    "eat_memory": Expected("was ended by signal 6 (Aborted) before it answered", AGAIN),
    "exit_at_once": Expected("exited with status 0 before it answered", AGAIN),
    "exit_zero": Expected("exited with status 0 before it answered", AGAIN),
    "exiting_constructor": Expected("exited with status 0 before it answered", AGAIN),
    "flood": Expected("could not translate: its answer is longer than it may be", AUTHORS),
    "flood_past_the_sink": Expected("answered more than it may and was stopped", AGAIN),
    "garbage": Expected("wrote what is no answer", AGAIN),
    "hang": Expected(NO_TIME, SLOW),
    "hanging_constructor": Expected(NO_TIME, SLOW),
    "killed_midway": Expected("was ended by signal 9 (Killed) in the middle of its answer", AGAIN),
    "knows_nothing": Expected("could not translate: it knows no such request", AUTHORS),
    "leave_children": Expected("exited with status 0 before it answered", AGAIN),
    "no_entry": Expected("it has no function infra_plugin_entry_v1", REINSTALL),
    "no_json": Expected("its reply is no JSON", AUTHORS),
    "other_name": Expected("the library is somebody-else 1.0.0, its data is of misbehaving 1.0.0", REINSTALL),
    "says_no": Expected("could not translate: no \\x1b[31mway", AUTHORS),
    "short_table": Expected("its table of functions is incomplete", REINSTALL),
    "spin": Expected(NO_TIME, SLOW),
    "strange_code": Expected("could not translate: {}", AUTHORS),
    "throw": Expected("could not translate: it let an exception out: nobody catches me", AUTHORS),
    "throw_a_number": Expected("could not translate: it let an exception out", AUTHORS),
    "throw_in_a_thread": Expected("was ended by signal 6 (Aborted) before it answered", AGAIN),
    "too_much_memory": Expected("could not translate: it let an exception out: std::bad_alloc", AUTHORS),
    "too_new": Expected("it cannot work with this version of infra", REINSTALL),
    "truncated_json": Expected("its reply is no JSON", AUTHORS),
    "undefined_symbol": Expected("undefined symbol: a_function_that_nobody_has", REINSTALL),
}
SANDBOXED: Dict[str, Expected] = {
    "fork_bomb": Expected(NO_TIME, SLOW),
    "intrudes": Expected("could not translate: it could do nothing", AUTHORS),
}
READING: Dict[str, Expected] = {"reads": Expected("could not translate: it could do nothing", AUTHORS)}


def keep_half(library: pathlib.Path) -> None:
    """Its tables are behind the end of what is left of it."""
    whole = library.read_bytes()
    library.write_bytes(whole[: len(whole) // 2])


def keep_the_beginning(library: pathlib.Path) -> None:
    """The loader maps pages that are not there."""
    library.write_bytes(library.read_bytes()[:4096])


def make_text(library: pathlib.Path) -> None:
    library.write_text("no library at all\n")


def make_empty(library: pathlib.Path) -> None:
    library.write_bytes(b"")


def make_folder(library: pathlib.Path) -> None:
    library.unlink()
    library.mkdir()


def take_away(library: pathlib.Path) -> None:
    library.unlink()


# What may be wrong with the file, whatever is in it.
DAMAGES: List[Callable[[pathlib.Path], None]] = [
    keep_half,
    keep_the_beginning,
    make_text,
    make_empty,
    make_folder,
    take_away,
]


def lay_out(workspace: pathlib.Path, library: pathlib.Path) -> pathlib.Path:
    """A workspace whose plugin's data is in order; returns where its library is."""
    environment = workspace / "environments" / "example"
    environment.mkdir(parents=True)
    (environment / "environment.yaml").write_text(SPEC)
    folder = workspace / "plugins" / "misbehaving"
    folder.mkdir(parents=True)
    for name in ("plugin.json", "facts.json", "catalogue.json"):
        shutil.copy(DATA / name, folder / name)
    return pathlib.Path(shutil.copy(library, folder / "infra-misbehaving.so"))


def contents(folder: pathlib.Path) -> Dict[str, Optional[bytes]]:
    paths = sorted(folder.rglob("*"))
    return {str(path): path.read_bytes() if path.is_file() else None for path in paths}


def processes_with(word: str) -> List[str]:
    """Who still runs with this word on the command line: what is forked has its parent's."""
    found = []
    for entry in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue  # it ended meanwhile
        if word in line:
            found.append(line)
    return found


def mistakes(infra: str, workspace: pathlib.Path, expected: Expected) -> List[str]:
    """What was not as it has to be."""
    before = contents(workspace)
    command = [infra, "--color", "never", "--plugin-dir", "plugins", "--plugin-timeout", "2", "build"]
    result = subprocess.run(
        command, cwd=workspace, capture_output=True, text=True, errors="replace", timeout=120, check=False
    )
    wrong = []
    if result.returncode != 4:
        wrong.append(f"exit code {result.returncode}, not 4")
    if result.stdout:
        wrong.append(f"it printed {result.stdout!r}")
    errors = [line for line in result.stderr.splitlines() if line.startswith("error:")]
    if len(errors) != 1 or not errors[0].startswith("error: plugin misbehaving: "):
        wrong.append(f"not one message about the plugin: {result.stderr!r}")
    if expected.message not in result.stderr:
        wrong.append(f"{expected.message!r} is not in {result.stderr!r}")
    if f"nothing was written; {expected.remedy}" not in result.stderr:
        wrong.append(f"{expected.remedy!r} is not in {result.stderr!r}")
    if any(character < " " and character != "\n" for character in result.stderr):
        wrong.append(f"control characters went through: {result.stderr!r}")
    if len(result.stderr) > 2000:
        wrong.append(f"{len(result.stderr)} characters are no message")
    if contents(workspace) != before:
        wrong.append("the disk was touched")
    left = processes_with(str(workspace))
    if left:
        wrong.append(f"processes are left: {left}")
    return wrong


def tried(infra: str, library: pathlib.Path, expected: Expected, damage=None) -> List[str]:
    with tempfile.TemporaryDirectory(prefix="infra-bad-plugin-") as temporary:
        workspace = pathlib.Path(temporary).resolve()
        installed = lay_out(workspace, library)
        if damage:
            damage(installed)
        return mistakes(infra, workspace, expected)


def kernel_narrows_reading() -> bool:
    """Asks for the version of Landlock."""
    return ctypes.CDLL(None).syscall(444, None, 0, 1) >= 1


def main() -> int:
    infra, libraries = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    cases = dict(MISBEHAVIOURS)
    if "--without-sandbox" not in sys.argv:
        cases.update(SANDBOXED)
        cases.update(READING if kernel_narrows_reading() else {})
    wrong = []
    for how, expected in cases.items():
        wrong += [f"{how}: {mistake}" for mistake in tried(infra, libraries / f"{how}.so", expected)]
    for damage in DAMAGES:
        expected = Expected("", "")
        found = tried(infra, libraries / "says_no.so", expected, damage)
        wrong += [f"{damage.__name__}: {mistake}" for mistake in found]
    print(f"{len(cases)} plugins and {len(DAMAGES)} damaged libraries")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
