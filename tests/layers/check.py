#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fails where a file uses what its place in the project forbids.

    check.py <root of the source tree>

Prints every offence as file:line: what and why. The order of the libraries is read from
core/CMakeLists.txt; who owns which dependency stands below.
"""

import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple


class Offence(NamedTuple):
    file: Path
    line: int
    text: str


class Owned(NamedTuple):
    """A dependency that only some libraries of the core may include."""

    name: str
    include: re.Pattern
    owners: tuple
    why: str


OWNED = (
    Owned("yaml-cpp", re.compile(r"yaml-cpp/"), ("spec",),
          "its guards stand in core/spec; all others read the positioned tree"),
    Owned("simdjson", re.compile(r"simdjson(\.h$|/)"), ("json",),
          "core/json/document.hpp has what it parsed, for everyone"),
    Owned("Boost", re.compile(r"boost/"), ("host",),
          "only core/host loads plugins, and nothing else of Boost is used"),
    Owned("CLI11", re.compile(r"CLI/"), ("app",),
          "the command line belongs to core/app, and one file that includes it costs seconds"),
    Owned("spdlog and fmt", re.compile(r"(spdlog|fmt)/"), ("app",),
          "libraries return diagnostics and results; core/app prints"),
    Owned("mimalloc", re.compile(r"mimalloc"), ("app",),
          "core/app/memory.cpp takes it for the whole program"),
    Owned("libsodium", re.compile(r"sodium(\.h$|/)"), ("files",),
          "core/files hashes for everyone"),
    Owned("a header of the platform",
          re.compile(r"(unistd|fcntl|dlfcn|signal|poll|spawn|pwd|grp|dirent|pthread|sched|termios|"
                     r"syscall|ftw|glob|wordexp|libproc|csignal)(\.h)?$|"
                     r"(sys|linux|mach|mach-o|asm|netinet|arpa)/|windows\.h$"),
          ("files", "process"),
          "platforms differ in core/files and core/process and nowhere else"),
)

# JSON is for documents that cross a border. The vocabulary, the files, the spec and HCL have types of their own.
NO_JSON = ("base", "files", "process", "registry", "spec", "check", "hcl")

PLATFORM_MACRO = re.compile(
    r"^\s*#\s*(?:if|ifdef|ifndef|elif)\b.*\b"
    r"(__linux__|__APPLE__|__unix__|__FreeBSD__|_WIN32|__gnu_linux__|INFRA_PORTABLE)\b")
# What <cstdlib> and <cstdio> bring of the platform without a header of its own.
PLATFORM_CALL = re.compile(
    r"(?<![\w.>:])(?:::)?"
    r"(setenv|unsetenv|putenv|mkdtemp|mkstemp|mkostemp|realpath|popen|pclose|fdopen|fileno|"
    r"secure_getenv|fork|system)\s*\(")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
TEST_NAME = re.compile(r'\b(?:TEST_CASE|SCENARIO|TEMPLATE_TEST_CASE)\s*\(\s*"((?:[^"\\]|\\.)*)"')
PLUGIN_MAY_INCLUDE = re.compile(r"infra/sdk/[\w/.]+$|nlohmann/[\w/.]+$|[a-z_0-9]+$|(stddef|stdint|string|stdio|stdlib|stdbool|limits|inttypes)\.h$")

SKIPPED_FOLDERS = {".git", "build", "__pycache__", ".cache", ".terraform", ".terragrunt-cache",
                   ".pytest_cache", ".idea", ".vscode"}
CXX = {".cpp", ".hpp", ".c", ".h"}
WITH_LICENCE = CXX | {".py", ".sh", ".cmake", ".go", ".map", ".exports"}


def files_below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_symlink():
            continue
        if path.is_dir():
            if path.name not in SKIPPED_FOLDERS:
                yield from files_below(path)
        else:
            yield path


def lines_of(path: Path) -> list:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def without_comments_and_strings(line: str) -> str:
    line = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line)
    return re.sub(r"//.*|/\*.*?\*/", "", line)


def read_order(root: Path) -> list:
    text = (root / "core" / "CMakeLists.txt").read_text(encoding="utf-8")
    found = re.search(r"set\(infra_libraries\s+([^)]*)\)", text)
    if not found:
        sys.exit("core/CMakeLists.txt: no set(infra_libraries ...): the order of the libraries is read from there")
    return found.group(1).split()


class Core:
    """The rules of core/: the order of its libraries, and who owns what."""

    def __init__(self, root: Path, order: list):
        self.root = root
        self.order = order
        self.place = {library: number for number, library in enumerate(order)}

    def check(self) -> Iterator[Offence]:
        includes = {}
        for path in files_below(self.root / "core"):
            library = path.relative_to(self.root / "core").parts[0]
            if library in ("cmake", "CMakeLists.txt", "README.md"):
                continue
            if library not in self.place:
                yield Offence(path, 1, f'core/{library} is not in the list of core/CMakeLists.txt')
                continue
            if path.suffix in CXX:
                includes[path] = list(self.includes_of(path))
                yield from self.check_file(path, library, includes[path])
        yield from self.check_leaks(includes)

    @staticmethod
    def includes_of(path: Path) -> Iterator[tuple]:
        for number, line in enumerate(lines_of(path), start=1):
            found = INCLUDE.match(line)
            if found:
                yield number, found.group(1) == '"', found.group(2)

    def check_file(self, path: Path, library: str, includes: list) -> Iterator[Offence]:
        for number, is_ours, name in includes:
            if is_ours or name.startswith("infra/sdk/"):
                text = self.wrong_order(library, name)
            else:
                text = self.wrong_owner(library, name)
            if text:
                yield Offence(path, number, text)
        if library in ("files", "process"):
            return
        for number, line in enumerate(lines_of(path), start=1):
            macro = PLATFORM_MACRO.match(line)
            call = PLATFORM_CALL.search(without_comments_and_strings(line))
            if macro:
                yield Offence(path, number, f"asks for the platform ({macro.group(1)}): "
                                            "platforms differ in core/files and core/process and nowhere else")
            if call:
                yield Offence(path, number, f"calls {call.group(1)}(): "
                                            "calls of the platform belong in core/files and core/process")

    def wrong_order(self, library: str, name: str) -> str:
        used = "sdk" if name.startswith("infra/sdk/") else name.split("/")[0]
        if used == "embedded":
            return ""
        if "/" not in name or used not in self.place:
            return f'includes "{name}": ours are included as "<library>/<file>", and no library is called "{used}"'
        if library == "sdk" and used != "sdk":
            return f'includes "{name}": the SDK is installed by itself and can use nothing else of ours'
        if self.place[used] > self.place[library]:
            return (f'includes "{name}": {used} stands after {library} in core/CMakeLists.txt, '
                    "and a library uses only those before it")
        return ""

    @staticmethod
    def wrong_owner(library: str, name: str) -> str:
        for owned in OWNED:
            if owned.include.match(name) and library not in owned.owners:
                owners = " and ".join(f"core/{owner}" for owner in owned.owners)
                return f"includes <{name}>: {owned.name} may be used in {owners} only: {owned.why}"
        if name.startswith("nlohmann/") and library in NO_JSON:
            return f"includes <{name}>: core/{library} has types of its own and no JSON"
        return ""

    def check_leaks(self, includes: dict) -> Iterator[Offence]:
        """A header that brings an owned dependency may not be included from outside its library."""
        carriers = {}
        changed = True
        while changed:
            changed = False
            for path, found in includes.items():
                if path.suffix not in (".hpp", ".h") or path in carriers:
                    continue
                for _, is_ours, name in found:
                    inner = carriers.get(self.root / "core" / name) if is_ours else next(
                        (owned.name for owned in OWNED if owned.include.match(name)), None)
                    if inner:
                        carriers[path] = inner
                        changed = True
        for path, found in includes.items():
            for number, is_ours, name in found:
                header = self.root / "core" / name
                library = path.relative_to(self.root / "core").parts[0]
                if is_ours and header in carriers and name.split("/")[0] != library:
                    yield Offence(path, number, f'includes "{name}", which brings {carriers[header]} along: '
                                                "keep that in a source file, or in a header that stays inside its library")


def check_plugins(root: Path) -> Iterator[Offence]:
    """A plugin is built as a third party builds it: the SDK's headers, the standard library, its own files."""
    for path in files_below(root / "plugins"):
        parts = path.relative_to(root / "plugins").parts
        if len(parts) < 2 or path.suffix not in CXX:
            continue
        own = (root / "plugins" / parts[0]).resolve()
        for number, is_ours, name in Core.includes_of(path):
            if is_ours and not name.startswith("infra/sdk/"):
                targets = [(folder / name).resolve() for folder in (path.parent, own / "src")]
                if not any(own in target.parents and target.exists() for target in targets):
                    yield Offence(path, number, f'includes "{name}", which is not a file of this plugin: '
                                                "of infra a plugin may include <infra/sdk/...> only")
            elif not PLUGIN_MAY_INCLUDE.match(name):
                yield Offence(path, number, f"includes <{name}>: a plugin uses <infra/sdk/...>, nlohmann_json and the "
                                            "standard library; it is a pure function, and others build it with the SDK alone")


def is_script(path: Path) -> bool:
    if path.suffix:
        return False
    with path.open("rb") as file:
        return file.read(2) == b"#!"


def check_licences(root: Path) -> Iterator[Offence]:
    for path in files_below(root):
        named = path.name == "CMakeLists.txt" or path.name.endswith(".cmake.in")
        if not (path.suffix in WITH_LICENCE or named or is_script(path)):
            continue
        lines = lines_of(path)[:3]
        if lines and lines[0].startswith("#!"):
            lines = lines[1:]
        if len(lines) < 2 or "SPDX-License-Identifier: Apache-2.0" not in lines[0]:
            yield Offence(path, 1, "does not begin with its licence: SPDX-License-Identifier: Apache-2.0")
        elif "Copyright the infra authors" not in lines[1]:
            yield Offence(path, 2, "the licence is not followed by: Copyright the infra authors")


def check_test_names(root: Path) -> Iterator[Offence]:
    for path in files_below(root / "tests"):
        if path.suffix != ".cpp":
            continue
        for number, line in enumerate(lines_of(path), start=1):
            for name in TEST_NAME.findall(line):
                if ";" in name:
                    yield Offence(path, number, "a ';' in a test's name: Catch2 v2 and ctest would make two "
                                                "tests of it that both pass without running")


def check(root: Path) -> list:
    order = read_order(root)
    offences = [*Core(root, order).check(), *check_plugins(root), *check_licences(root), *check_test_names(root)]
    return sorted(set(offences))


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    root = Path(sys.argv[1]).resolve()
    offences = check(root)
    for offence in offences:
        print(f"{offence.file.relative_to(root)}:{offence.line}: {offence.text}")
    if offences:
        print(f"{len(offences)} offences", file=sys.stderr)
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
