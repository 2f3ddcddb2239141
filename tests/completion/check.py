#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What the script of "infra completion SHELL" offers, asked of the shell itself.

    check.py INFRA SHELL

Each case is a command line up to the cursor and what must be offered there, or some of it.
"""

import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
from typing import NamedTuple

SKIPPED = 77


class Case(NamedTuple):
    line: str
    wanted: set
    others: bool = False  # whether more may be offered
    bash: set = frozenset()  # where bash replaces only what stands behind = or :


CASES = (
    Case("infra bu", {"build"}),
    Case("infra ", {"build", "validate", "init", "show", "schema", "completion"}, others=True),
    Case("infra build pro", {"production"}),
    Case("infra build ", {"production", "staging"}),
    Case("infra build staging ", {"production"}),
    Case("infra show production ", set()),
    Case("infra -C elsewhere build ", {"other"}),
    Case("infra -C", {"-C"}, others=True),
    Case("infra -C else", {"elsewhere/"}),
    Case("infra build --che", {"--check"}),
    Case("infra build --check --che", set()),
    Case("infra build --di", {"--diff"}),
    Case("infra build --loc", {"--locked"}),
    Case("infra build --lo", {"--locked", "--log-format"}),
    Case("infra build --jo", {"--jobs"}),
    Case("infra build --out else", {"elsewhere/"}),
    Case("infra validate --provider ", {"aws", "gcp"}),
    Case("infra validate --provider g", {"gcp"}),
    Case("infra validate --provider aws,", {"aws,gcp"}),
    Case("infra show production --format=", {"--format=yaml", "--format=json", "--format=request"},
         bash={"yaml", "json", "request"}),
    Case("infra show production --format=js", {"--format=json"}, bash={"json"}),
    Case("infra show production --color ", {"auto", "always", "never"}),
    Case("infra build --log-format ", {"text", "json"}),
    Case("infra graph ", {"production", "staging"}),
    Case("infra graph production --format ", {"mermaid", "json", "dot"}),
    Case("infra module ", {"list", "show", "diff", "import"}),
    Case("infra module show vpc", {"vpc", "vpc-endpoints"}),
    Case("infra module show --provider ", {"aws", "gcp"}),
    Case("infra module diff vpc net", {"network", "network-subnets"}),
    Case("infra module import else", {"elsewhere/"}),
    Case("infra module import --sub", {"--subdirectory"}),
    Case("infra plugin ", {"list", "info", "verify", "new", "test"}),
    Case("infra plugin new acme else", {"elsewhere/"}),
    Case("infra plugin new --pro", {"--provider"}),
    Case("infra plugin test else", {"elsewhere/"}),
    Case("infra plugin test x --format ", {"text", "json"}),
    Case("infra plugin info ", {"aws", "gcp", "aws-eks-rds", "gcp-gke-cloudsql"}),
    Case("infra plugin verify ", {"aws", "gcp", "aws-eks-rds", "gcp-gke-cloudsql"}),
    Case("infra plugin verify aws ", {"gcp", "aws-eks-rds", "gcp-gke-cloudsql"}),
    Case("infra --plugin-dir writable plugin verify ", {"aws", "gcp", "aws-eks-rds", "gcp-gke-cloudsql"}),
    Case("infra plugin info aws --format ", {"text", "json"}),
    Case("infra plugin nothing ", set()),
    Case("infra schema plugin", {"plugin-manifest", "plugin-reply", "plugin-request"}),
    Case("infra completion ", {"bash", "zsh", "fish"}),
    Case("infra help spec.enu", {"spec.enum"}),
    Case("infra help val", {"validate"}),
    Case("infra validate --format ", {"text", "json", "sarif", "github"}),
    Case("infra init else", {"elsewhere/"}),
    Case("infra plugin-h", set()),
    Case("infra nothing of that kind ", set()),
)

# Stands for bash's own part: the words up to the cursor, taken apart where bash takes them apart.
BASH = r"""
compopt() { :; }  # works in a completion only
source completion
IFS=$'\n' read -r -d '' -a COMP_WORDS < words
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
if [[ -e empty ]]; then COMP_WORDS+=(""); ((COMP_CWORD++)); fi
$(complete -p infra | sed 's/.*-F \([^ ]*\).*/\1/') infra "${COMP_WORDS[COMP_CWORD]}" ""
printf '%s\n' "${COMPREPLY[@]}"
"""

# Stands for zsh's own part. What compadd would take and what its prefix lets through is printed instead.
ZSH = r"""
compdef() { }
compadd() { local -a found; found=("${(@P)argv[-1]}"); print -rl -- "${found[@]}" }
_files() { print -rl -- ${PREFIX}*(N/) }
source ./completion
words=("${(@f)$(<words)}")
[[ -e empty ]] && words+=("")
CURRENT=${#words}
PREFIX=${words[-1]}
_infra
"""

FISH = r"""
source completion
complete --do-complete (cat line)
"""


def pieces(line: str) -> list:
    """As bash fills COMP_WORDS: = and : are words of their own."""
    found = []
    for word in shlex.split(line):
        for part in word.replace("=", "\n=\n").replace(":", "\n:\n").split("\n"):
            if part:
                found.append(part)
    return found


def prepare(folder: pathlib.Path, infra: str, shell: str) -> None:
    for name in ("environments/production", "environments/staging", "elsewhere/environments/other"):
        (folder / name).mkdir(parents=True)
        (folder / name / "environment.yaml").write_text("")
    # A plugin that everybody may write is not loaded, and is what one would ask about.
    plugin = next(pathlib.Path(infra).parent.parent.glob("lib*/**/infra/plugins/gcp-gke-cloudsql"))
    shutil.copytree(plugin, folder / "writable" / plugin.name)
    (folder / "writable" / plugin.name).chmod(0o777)
    script = subprocess.run([infra, "completion", shell], capture_output=True, text=True, check=True).stdout
    (folder / "completion").write_text(script)


def ask(shell: str, line: str, folder: pathlib.Path, environment: dict) -> set:
    (folder / "line").write_text(line + "\n")
    words = pieces(line) if shell == "bash" else shlex.split(line)
    (folder / "words").write_text("\n".join(words) + ("\n" if shell == "bash" else ""))
    (folder / "empty").unlink(missing_ok=True)
    if line.endswith(" "):
        (folder / "empty").touch()
    command = {
        "bash": ["bash", "--norc", "--noprofile", "-c", BASH],
        "zsh": ["zsh", "-f", "-c", ZSH],
        "fish": ["fish", "--no-config", "-c", FISH],
    }[shell]
    answer = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    if answer.stderr:
        print(f"{shell}: {answer.stderr}")
    return {offered.split("\t")[0] for offered in answer.stdout.split("\n") if offered}


def differences(shell: str, case: Case, offered: set) -> list:
    wanted = case.bash if shell == "bash" and case.bash else case.wanted
    if shell != "fish":  # puts the slash there itself
        offered = {word.rstrip("/") for word in offered}
        wanted = {word.rstrip("/") for word in wanted}
    found = [f"{case.line!r} lacks {word}" for word in sorted(wanted - offered)]
    if not case.others:
        found += [f"{case.line!r} should not offer {word}" for word in sorted(offered - wanted)]
    return found


def main() -> int:
    infra, shell = os.path.abspath(sys.argv[1]), sys.argv[2]
    if shutil.which(shell) is None:
        print(f"skipped: there is no {shell} here")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="infra-completion-") as temporary:
        folder = pathlib.Path(temporary)
        path = f"{os.path.dirname(infra)}:{os.environ['PATH']}"
        environment = {"PATH": path, "HOME": temporary, "LC_ALL": "C.UTF-8"}
        prepare(folder, infra, shell)
        wrong = []
        for case in CASES:
            wrong += differences(shell, case, ask(shell, case.line, folder, environment))
    print("\n".join(wrong) or f"{len(CASES)} command lines are completed in {shell}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
