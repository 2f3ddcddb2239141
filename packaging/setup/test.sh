#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# Installs what the build and the tests need, builds, and runs all tests.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
say() { printf '\ninfra: %s\n' "$*"; }

sh packaging/setup/install.sh build test

say "building (build/dev)"
cmake --preset dev
cmake --build --preset dev

say "running the tests"
ctest --preset dev --parallel "$(getconf _NPROCESSORS_ONLN)" "$@"
