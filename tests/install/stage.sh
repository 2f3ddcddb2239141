#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# stage.sh BUILD SCRATCH [CMAKE ARGUMENT...]   installs a build tree to SCRATCH/stage and runs check.sh on that.
set -eu

build=$1
scratch=$2
shift 2
rm -rf "$scratch/stage"
cmake --install "$build" --prefix "$scratch/stage" >/dev/null
exec sh "$(dirname "$0")/check.sh" "$scratch/stage" "$scratch/check" "$@"
