#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# check.sh PREFIX SCRATCH [CMAKE ARGUMENT...]
#
# What an installed infra must do for the author of a plugin: two plugins, one in C++ and one in C, are built out of
# the tree against the SDK in PREFIX (further arguments choose the compiler), and PREFIX/bin/infra builds trees with them.
# SCRATCH is emptied first.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$1" && pwd)
scratch=$2
shift 2
rm -rf "$scratch"
mkdir -p "$scratch"
scratch=$(cd "$scratch" && pwd)

fail() { printf 'tests/install: %s\n' "$*" >&2; exit 1; }

# A plugin shows its entry and nothing else, and looks for no library beside itself.
check_library() {
    [ "$(uname)" = Linux ] || return 0
    shown=$(nm -D --defined-only "$1" | awk '{print $2, $3}')
    [ "$shown" = "T infra_plugin_entry_v1" ] || fail "$1 exports more than its entry, or less: $shown"
    if readelf -d "$1" | grep -E 'R(UN)?PATH'; then fail "$1 has a library path of its own"; fi
}

# The plugins that the installation brings.
installed=0
for library in "$prefix"/lib*/infra/plugins/*/infra-*.so "$prefix"/lib/*/infra/plugins/*/infra-*.so; do
    [ -e "$library" ] || continue
    check_library "$library"
    installed=$((installed + 1))
done
[ "$installed" -ge 2 ] || fail "$prefix has $installed plugins, and should have those for AWS and Google Cloud"

# Both plugins, each in the folder where its own build has it.
for plugin in acme stone; do
    cmake -S "$here/$plugin" -B "$scratch/$plugin" --no-warn-unused-cli -D CMAKE_PREFIX_PATH="$prefix" \
        -D CMAKE_BUILD_TYPE=Release "$@"
    cmake --build "$scratch/$plugin"
    cmake --install "$scratch/$plugin" --prefix "$scratch/installed"
    library=$(find "$scratch/$plugin" -name "infra-$plugin.so")
    [ -n "$library" ] || fail "no infra-$plugin.so was built"
    check_library "$library"
    ln -s "$(dirname "$(dirname "$library")")" "$scratch/$plugin-plugins"
done

cp -R "$here/workspace" "$scratch/workspace"
infra() {
    "$prefix/bin/infra" -C "$scratch/workspace" --plugin-dir "$scratch/acme-plugins" --plugin-dir "$scratch/stone-plugins" "$@"
}
infra build small --provider acme,stone
# The same bytes again.
infra build small --provider acme,stone --check
for plugin in acme stone; do
    tree=$scratch/workspace/environments/small/$plugin
    [ -n "$(find "$tree" -path '*/network/terragrunt.hcl')" ] || fail "no network unit in $tree"
    grep -R -q "terraform-$plugin-network.git" "$tree" || fail "$tree does not name the module"
done

# An installed plugin is found as it is while it is built.
for file in infra-acme.so plugin.json facts.json catalogue.json; do
    [ -n "$(find "$scratch/installed" -path "*/infra/plugins/acme/$file")" ] || fail "acme's $file is not installed"
done
echo "tests/install: plugins in C++ and C build against $prefix, and their trees are built"
