#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# new_plugin.sh PREFIX SCRATCH [CMAKE ARGUMENT...]
#
# What `infra plugin new` of an installed infra writes must build against the SDK in PREFIX, pass its own tests, answer for
# what every plugin has to, and build its own environment. SCRATCH is emptied first.
set -eu

prefix=$(cd "$1" && pwd)
scratch=$2
shift 2
rm -rf "$scratch"
mkdir -p "$scratch"
scratch=$(cd "$scratch" && pwd)

fail() { printf 'tests/install: %s\n' "$*" >&2; exit 1; }

infra() { "$prefix/bin/infra" "$@"; }

infra -C "$scratch" plugin new two-words --provider two
project=$scratch/two-words
cmake -S "$project" -B "$project/build" --no-warn-unused-cli -D CMAKE_PREFIX_PATH="$prefix" "$@"
cmake --build "$project/build"

# Its own tests, and the questions of `infra plugin test` among them: no more and no less.
ctest --test-dir "$project/build" --output-on-failure --no-tests=error
[ "$(ctest --test-dir "$project/build" -N | grep -c 'Test *#')" = 2 ] || fail "a new plugin has other tests than two"
library=$(find "$project/build" -name infra-two-words.so)
infra plugin test "$library"

# Of a test that fails when the golden file is another.
printf '{}\n' > "$project/tests/golden/one-region.json"
if ctest --test-dir "$project/build" -R '^two-words$' >/dev/null; then fail "any golden file is right"; fi
INFRA_ACCEPT=1 ctest --test-dir "$project/build" -R '^two-words$' >/dev/null
ctest --test-dir "$project/build" -R '^two-words$' --output-on-failure

plugins=$(dirname "$(dirname "$library")")
infra -C "$project" build example --plugin-dir "$plugins"
infra -C "$project" build example --plugin-dir "$plugins" --check
for region in west-1 east-1; do
    [ -e "$project/environments/example/two/$region/network/terragrunt.hcl" ] || fail "no network in $region"
done

# Nothing of an author's is overwritten.
if infra -C "$scratch" plugin new two-words 2>/dev/null; then fail "a plugin was written over another"; fi
echo "tests/install: a new plugin builds against $prefix, and passes its tests"
