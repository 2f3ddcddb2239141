#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# formula.sh ARCHIVE URL HOMEPAGE   prints the Homebrew formula of the release whose source archive ARCHIVE is, and is
#                                   to be had at URL
set -eu

here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 3 ] || { sed -n 's/^# //p' "$0" | tail -n 2 >&2; exit 2; }
archive=$1 url=$2 homepage=$3
version=$(sed -n 's/^project(infra VERSION \([0-9.]*\).*/\1/p' "$here/../../CMakeLists.txt")
digest=$( (sha256sum "$archive" 2>/dev/null || shasum -a 256 "$archive") | cut -d ' ' -f 1)
sed -e "s|@HOMEPAGE@|$homepage|" -e "s|@URL@|$url|" -e "s|@VERSION@|$version|" -e "s|@SHA256@|$digest|" "$here/infra.rb.in"
