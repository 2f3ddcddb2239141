# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
# shellcheck shell=bash

# What .ci/run and .ci/full share: steps that are timed and counted, and a summary at the end.
#
#   step NAME FUNCTION [ARGUMENT...]   runs a function; the first that fails ends the run
#   ctest_of PRESET [ARGUMENT...]      runs ctest and counts its tests; any other step counts as one test

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
logs=$root/build/ci
mkdir -p "$logs"
rm -f "$logs"/*.xml "$logs"/*.log
cores=$(getconf _NPROCESSORS_ONLN)
# What one checkout compiled serves the next, wherever that one lies.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
passed=0
failed=0
skipped=0
table=()

say() { printf '\n== %s\n' "$*"; }

minutes() { awk -v seconds="$1" 'BEGIN { printf "%.1f min", seconds / 60 }'; }

# count_junit FILE: adds the tests of a ctest run, as ctest itself wrote them down.
count_junit() {
    local name numbers=()
    for name in tests failures skipped disabled; do
        numbers+=("$(sed -n "s/^[[:space:]]*$name=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1)")
    done
    local tests=${numbers[0]} failures=${numbers[1]} unrun=$((numbers[2] + numbers[3]))
    passed=$((passed + tests - failures - unrun))
    failed=$((failed + failures))
    skipped=$((skipped + unrun))
}

step() {
    local name=$1 started=$SECONDS before=$((passed + failed)) status=0
    shift
    say "$name"
    # Not "if": the shell would ignore errors within the function.
    set +e
    (set -euo pipefail; "$@") 2>&1 | tee "$logs/${name//[^a-zA-Z0-9]/-}.log"
    status=${PIPESTATUS[0]}
    set -e
    local file
    for file in "$logs"/*.xml; do
        [[ -e $file ]] || continue
        count_junit "$file"
        mv "$file" "$file.counted"
    done
    # A step whose tests were not counted is one test; so is one that failed for another reason than its tests.
    if ((status != 0)) && ((failed == 0)); then
        failed=$((failed + 1))
    elif ((status == 0)) && ((passed + failed == before)); then
        passed=$((passed + 1))
    fi
    local word=ok
    ((status == 0)) || word="FAILED (exit $status)"
    table+=("$(printf '%-34s %10s  %s' "$name" "$(minutes $((SECONDS - started)))" "$word")")
    ((status == 0)) || exit 1
}

summary() {
    local status=$?
    printf '\n'
    if ((${#table[@]} > 0)); then printf '%s\n' "${table[@]}"; fi
    printf '%-34s %10s\n' total "$(minutes $SECONDS)"
    ((skipped == 0)) || echo "$skipped tests were skipped; the logs in build/ci say why"
    if ((status != 0)) && ((failed == 0)); then failed=1; fi
    echo "$passed passed, $failed failed"
}
trap summary EXIT

# ---- the steps ----

ctest_of() {
    local preset=$1
    shift
    ctest --preset "$preset" --parallel "$cores" --output-junit "$logs/$preset.xml" "$@"
}

install_packages() { sh packaging/setup/install.sh "$@"; }

second_command() { ./test --output-junit "$logs/dev.xml"; }

check_format() {
    local files=()
    mapfile -t files < <(find core plugins tests -name '*.cpp' -o -name '*.hpp' -o -name '*.c' -o -name '*.h')
    clang-format-14 --dry-run --Werror "${files[@]}" || { echo "to mend it: clang-format-14 -i FILE..."; return 1; }
    shellcheck -x run test .ci/run .ci/full .ci/steps.sh packaging/*.sh packaging/setup/*.sh packaging/homebrew/*.sh tests/install/*.sh
    echo "${#files[@]} C++ files and the scripts are in style"
}

sanitizers() {
    cmake --preset asan
    cmake --build --preset asan
    # Its preset leaves out end to end: there it is Terragrunt that is busy, and the golden cases run the
    # same program of ours.
    ctest_of asan
}

# tidy [--fresh]: clang-tidy over the sources that changed since it passed them, or over all; each by itself, so this is
# also what sees that a file includes what it uses. Nothing is compiled.
tidy() {
    cmake --preset tidy
    cmake --build --preset tidy --target infra_embedded
    python3 -B .ci/tidy.py build/tidy "$@"
}

packages() {
    cmake --workflow --preset package
    ls -l build/package/*.deb
}

# What packages hold is a release, so its costs are what counts.
benchmark() { python3 -B tests/benchmark/ratios.py build/package/bin/infra; }

# Sanitizers do without some of what holds plugins in, and users have neither them nor a debug build.
isolation() { python3 -B tests/plugins/bad_plugins.py build/package/bin/infra build/dev/tests/plugins; }

# consumer NAME [CMAKE ARGUMENT...]: plugins out of the tree against what the packages hold.
consumer() {
    local name=$1
    shift
    sh tests/install/stage.sh build/package "build/ci/consumer-$name" "$@"
}

# fuzz SECONDS [FLAG...]: each target on its seeds and on what once failed, then on its own, with more of libFuzzer's
# flags. What reads and judges specs, which everybody writes, gets a minute at least.
fuzz() {
    local least=$1 seconds target name folder folders
    shift
    cmake --preset fuzz
    cmake --build --preset fuzz
    for target in build/fuzz/tests/fuzz/fuzz_*; do
        [[ -x $target ]] || continue
        name=${target##*/fuzz_}
        seconds=$least
        [[ $name != spec && $name != model ]] || ((seconds >= 60)) || seconds=60
        folders=()
        for folder in "tests/fuzz/corpus/$name" "tests/fuzz/found/$name"; do
            [[ ! -d $folder ]] || folders+=("$folder")
        done
        mkdir -p "build/ci/fuzz/$name"
        echo "$name, $seconds s"
        "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
            -artifact_prefix="build/ci/fuzz/$name-" "$@" "build/ci/fuzz/$name" "${folders[@]}"
    done
}
