#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# stage.sh BUILD SCRATCH [CMAKE ARGUMENT...]   installs a build tree to SCRATCH/stage and runs all checks on that.
set -eu

build=$1
scratch=$2
shift 2
rm -rf "$scratch/stage"
cmake --install "$build" --prefix "$scratch/stage" >/dev/null
here=$(dirname "$0")
sh "$here/check.sh" "$scratch/stage" "$scratch/check" "$@"
sh "$here/new_plugin.sh" "$scratch/stage" "$scratch/new" "$@"
python3 -B "$here/guide.py" "$scratch/stage" "$scratch/guide" "$@"
