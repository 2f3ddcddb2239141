#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
#
# Builds the programs that the end-to-end tests run, from the Go module proxy, and prints their
# paths, one a line.
#
#   build.sh terragrunt|terragrunt-1.0|opentofu|provider|hcl-reader|go ...
#
# Each program is a folder with a go.mod and a go.sum, so that every byte that goes in is pinned by a
# checksum in this repository. Finished programs are kept under
# ${XDG_CACHE_HOME:-$HOME/.cache}/infra-tests/engines, in a folder named after the version and a hash
# of what they were built from: the second call only prints. Progress goes to stderr.
# Needs a `go` from 1.19 on; one older than the programs need fetches a newer toolchain the same way
# (folder go/).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/infra-tests/engines

fail() {
    printf 'build.sh: %s\n' "$*" >&2
    exit 1
}

say() { printf '%s\n' "$*" >&2; }

# A short name for the bytes on standard input.
digest() {
    if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -c1-16
}

# The version that folder $1 pins for module $2.
pinned() { awk -v module="$2" '$1 == "require" && $2 == module { print $3 }' "$1/go.mod"; }

# ---- the Go toolchain ----

# The one version that go/go.sum holds, such as 1.26.8.
toolchain_version() {
    sed -n 's/.*v0\.0\.1-go\([0-9.]*[0-9]\)\..*/\1/p' "$here/go/go.sum" | sort -u
}

# The newest `go` line of the programs: what a `go` must be to build them all.
needed_go() {
    awk '$1 == "go" { print $2 }' "$here"/*/go.mod "$here"/../{provider,hcl_reader}/go.mod |
        sort -t. -k1,1n -k2,2n -k3,3n | tail -n 1
}

# Is version $1 at least version $2?
at_least() {
    awk -v have="$1" -v want="$2" 'BEGIN {
        split(have, h, "."); split(want, w, ".")
        for (i = 1; i <= 3; i++) if (h[i] + 0 != w[i] + 0) exit h[i] + 0 < w[i] + 0
    }'
}

# A pinned toolchain of our own, which any `go` can download as if it were a module.
fetch_toolchain() {
    local go=$1 version platform module checksum dir unpacked
    version=$(toolchain_version)
    platform=$("$go" env GOHOSTOS)-$("$go" env GOHOSTARCH)
    module=v0.0.1-go$version.$platform
    dir=$cache/go-$version-$platform
    if [[ ! -x $dir/bin/go ]]; then
        checksum=$(grep "^golang.org/toolchain $module h1:" "$here/go/go.sum") ||
            fail "go/go.sum has no Go $version for $platform; install Go $(needed_go) or newer"
        say "fetching the Go $version toolchain ($platform)"
        # Beside a go.sum that holds its checksum, a download that differs is refused.
        cp "$here/go/go.sum" "$scratch/go.sum"
        printf 'module toolchain\n' >"$scratch/go.mod"
        (cd "$scratch" && GOFLAGS=-mod=mod GOTOOLCHAIN=local \
            "$go" mod download -json "golang.org/toolchain@$module") >"$scratch/answer" ||
            fail "Go $version could not be downloaded: $(cat "$scratch/answer")"
        grep -qF "$checksum" "$scratch/go.sum" || fail "go.sum lost the checksum of Go $version"
        unpacked=$(sed -n 's/^[[:space:]]*"Dir": "\(.*\)",\{0,1\}$/\1/p' "$scratch/answer")
        cp -R "$unpacked" "$scratch/go"
        chmod -R u+w "$scratch/go"
        # A module holds no execute bits and no go.mod inside it; `go` mends that when it switches
        # toolchains by itself.
        chmod +x "$scratch"/go/bin/* "$scratch"/go/pkg/tool/*/*
        find "$scratch/go/src" -name _go.mod | while read -r file; do
            cp "$file" "${file%_go.mod}go.mod"
        done
        rm -rf "$dir"
        mv "$scratch/go" "$dir"
    fi
    printf '%s\n' "$dir/bin/go"
}

# The `go` to build with: the one on PATH when it is new enough.
find_go() {
    local go have
    go=$(command -v go) || fail "no 'go' on PATH; install one from 1.19 on (Debian: golang-go)"
    have=$(GOTOOLCHAIN=local "$go" env GOVERSION | sed -n 's/^go\([0-9.]*[0-9]\).*/\1/p')
    if at_least "${have:-0}" "$(needed_go)"; then printf '%s\n' "$go"; else fetch_toolchain "$go"; fi
}

# ---- the programs ----

# build NAME FOLDER PACKAGE BINARY LDFLAGS: prints the path of the finished program.
build() {
    local name=$1 folder=$2 package=$3 binary=$4 ldflags=$5 key dir go started
    key=$({
        cat "$folder"/go.mod "$folder"/go.sum
        find "$folder" -name '*.go' | LC_ALL=C sort | xargs cat
        printf '%s' "$ldflags"
    } | digest)
    dir=$cache/$name-$key
    if [[ ! -x $dir/$binary ]]; then
        go=$(find_go)
        started=$SECONDS
        say "building $name with $("$go" env GOVERSION) (once; minutes)"
        # The settings are spelt out, so that nobody's own `go env -w` changes what is built.
        (cd "$folder" && CGO_ENABLED=0 GOTOOLCHAIN=local GOWORK=off GOFLAGS=-mod=readonly \
            "$go" build -trimpath -buildvcs=false -ldflags "-s -w $ldflags" \
            -o "$scratch/$binary" "$package") >"$scratch/log" 2>&1 ||
            fail "$name does not build:
$(grep -v '^go: downloading' "$scratch/log" | tail -n 40)"
        mkdir -p "$dir"
        mv "$scratch/$binary" "$dir/$binary" # last and in one step: what is there is whole
        say "built $name in $((SECONDS - started)) s"
    fi
    printf '%s\n' "$dir/$binary"
}

# Terragrunt learns its version from the linker only; without it, it says 0.0.0 and fails every
# version constraint.
terragrunt() {
    local folder=$here/$1 variable=$2 module=github.com/gruntwork-io/terragrunt version
    version=$(pinned "$folder" "$module")
    build "terragrunt-${version#v}" "$folder" "$module" terragrunt "-X $variable=$version"
}

# dev=no: a release, not a development build, which would warn on every run.
opentofu() {
    local folder=$here/opentofu module=github.com/opentofu/opentofu version
    version=$(pinned "$folder" "$module")
    build "opentofu-${version#v}" "$folder" "$module/cmd/tofu" tofu "-X $module/version.dev=no"
}

one() {
    case $1 in
        terragrunt)
            terragrunt "$1" github.com/gruntwork-io/terragrunt/internal/version.Version
            ;;
        terragrunt-1.0)
            terragrunt "$1" github.com/gruntwork-io/go-commons/version.Version
            ;;
        opentofu) opentofu ;;
        provider) build provider "$here/../provider" . terraform-provider-stand-in "" ;;
        hcl-reader) build hcl-reader "$here/../hcl_reader" . hcl-reader "" ;;
        go) find_go ;;
        *) fail "'$1' is none of: terragrunt, terragrunt-1.0, opentofu, provider, hcl-reader, go" ;;
    esac
}

(($# > 0)) || fail "usage: build.sh terragrunt|terragrunt-1.0|opentofu|provider|hcl-reader|go ..."
mkdir -p "$cache"
# On the file system of the cache, so that the last step is a rename.
scratch=$(mktemp -d "$cache/.building.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
# Two builds at once would each take all cores for the same result.
if command -v flock >/dev/null; then
    exec 9>"$cache/.lock"
    flock 9
fi
for name in "$@"; do one "$name"; done
