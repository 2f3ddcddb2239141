#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# install.sh SET...   installs what is missing of the package sets named (see packages.sh), with apt-get or brew.
# Says what it will install before it does. Works as root and with sudo; with nothing missing it changes nothing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/setup/packages.sh
. "$here/packages.sh"

say() { printf 'infra: %s\n' "$*"; }
fail() { printf 'infra: %s\n' "$*" >&2; exit 1; }

manager() {
    if command -v apt-get >/dev/null 2>&1; then echo apt
    elif command -v brew >/dev/null 2>&1; then echo brew
    else fail "neither apt-get nor brew is here. Install by hand what packaging/setup/packages.sh lists, then run cmake --workflow --preset dev"
    fi
}

has_package() {
    case $manager in
        apt) [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
        brew) brew list --versions "$1" >/dev/null 2>&1 ;;
    esac
}

# is_there PACKAGE EVIDENCE
is_there() {
    case $2 in
        command:*) command -v "${2#command:}" >/dev/null 2>&1 ;;
        python:*) command -v python3 >/dev/null 2>&1 && python3 -c "import ${2#python:}" >/dev/null 2>&1 ;;
        *) has_package "$1" ;;
    esac
}

# The entries of the sets named.
entries() {
    for set in "$@"; do
        case $manager-$set in
            apt-build) echo "$apt_build" ;;
            apt-test) echo "$apt_test" ;;
            apt-ci) echo "$apt_ci" ;;
            apt-full) echo "$apt_full" ;;
            brew-build) echo "$brew_build" ;;
            brew-test) echo "$brew_test" ;;
            brew-ci) echo "$brew_ci" ;;
            brew-full) ;;
            *) fail "there is no package set \"$set\"" ;;
        esac
    done
}

# The packages of the entries that are missing, in one line.
missing() {
    echo "$1" | while read -r package evidence; do
        [ -z "$package" ] || is_there "$package" "$evidence" || printf '%s ' "$package"
    done
}

# Runs a command as root.
privileged() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else fail "installing needs root and there is no sudo. As root, run: $*"
    fi
}

manager=$(manager)
[ $# -gt 0 ] || fail "usage: install.sh SET..., as in: install.sh build test"
wanted=$(entries "$@")
packages=$(missing "$wanted")
if [ -z "$packages" ]; then
    say "nothing to install: all that is needed ($*) is here"
    exit 0
fi

# Lists of packages are lists of words.
# shellcheck disable=SC2086
case $manager in
    apt)
        say "installing with apt-get: $packages"
        privileged apt-get update -q
        privileged env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages
        ;;
    brew)
        say "installing with brew: $packages"
        brew install --quiet $packages
        ;;
esac
