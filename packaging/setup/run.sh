#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# Installs what is missing, builds infra, builds the trees of an example on both clouds, and shows what came out.
# The example is a copy below build/: the clone stays as it was.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
say() { printf '\ninfra: %s\n' "$*"; }

sh packaging/setup/install.sh build

say "building (build/release)"
cmake --preset release
cmake --build --preset release

workspace=build/example
say "an example: environments/minimal, for AWS and Google Cloud, in $workspace"
rm -rf "$workspace"
mkdir -p "$workspace/environments/minimal"
cp environments/minimal/environment.yaml "$workspace/environments/minimal/"
build/release/bin/infra -C "$workspace" build minimal --provider aws,gcp

say "what was built"
(cd "$workspace" && find environments -type f | LC_ALL=C sort)

say "for example, $workspace/environments/minimal/aws/units/network.hcl"
cat "$workspace/environments/minimal/aws/units/network.hcl"

say "the program is build/release/bin/infra; try: build/release/bin/infra --help"
