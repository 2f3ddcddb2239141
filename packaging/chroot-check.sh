#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# Tries infra where nothing of it, and nothing that it needs, has ever been: a minimal Debian in a chroot.
#
#   chroot-check.sh commands [--sudo]     clones this repository and runs its two commands, ./run (twice) and ./test;
#                                         as root, or as a user who has sudo
#   chroot-check.sh packages FOLDER       installs the .deb files of FOLDER, builds the minimal environment for both
#                                         clouds, then plugins against the installed SDK
#
# INFRA_CHROOT_CCACHE=DIR lends the new system a compiler's cache, so that what this machine compiled already is not
# compiled again: the same commands in a quarter of the time, for all but the last word on a release.
#
# Needs root, debootstrap and a mirror; takes the host's mirror, name servers, proxies and certificates. The bare system
# is kept in $XDG_CACHE_HOME/infra (~/.cache/infra). What is not committed is not tried. Linux only.
set -euo pipefail

suite=bookworm
root=$(cd "$(dirname "$0")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/infra
scratch=""
base=/root  # where what is compiled lies

say() { printf 'chroot-check: %s\n' "$*"; }
fail() { printf 'chroot-check: %s\n' "$*" >&2; exit 1; }

# The mirror that the host takes this suite from.
mirror() {
    local found
    # shellcheck disable=SC2016 # apt-get's own variable
    found=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $suite" 2>/dev/null | head -n 1)
    echo "${found:-http://deb.debian.org/debian}"
}

# A bare system with git and certificates, which is all that the README asks for.
bare_system() {
    local tarball
    tarball=$cache/$suite-$(dpkg --print-architecture).tar
    if [ ! -e "$tarball" ]; then
        say "making a bare $suite from $(mirror)" >&2
        local fresh
        fresh=$(mktemp -d)
        debootstrap --variant=minbase --include=ca-certificates,git "$suite" "$fresh" "$(mirror)" >&2
        rm -rf "$fresh"/var/cache/apt/archives/*.deb
        mkdir -p "$cache"
        tar -C "$fresh" --numeric-owner -cf "$tarball.part" .
        mv "$tarball.part" "$tarball"
        rm -rf --one-file-system "$fresh"
    fi
    echo "$tarball"
}

# What the host knows about getting to the network.
copy_network_settings() {
    cp -L /etc/resolv.conf "$scratch/etc/resolv.conf"
    cp -L /etc/hosts "$scratch/etc/hosts"
    local file
    for file in /etc/apt/apt.conf.d/*; do
        if grep -q -i -E 'Acquire::(https?|ftp|Retries|Check-)' "$file"; then cp "$file" "$scratch/etc/apt/apt.conf.d/"; fi
    done
    if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
        cp /usr/local/share/ca-certificates/*.crt "$scratch/usr/local/share/ca-certificates/"
    fi
    # The host's own bundle, whatever it was made from.
    cp -L /etc/ssl/certs/ca-certificates.crt "$scratch/etc/ssl/certs/ca-certificates.crt"
}

# in_chroot COMMAND...: runs as root in the new system, with mounts that go away with the process.
in_chroot() {
    local variables=() name
    for name in HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy \
        GOPROXY GOFLAGS GONOSUMDB GONOSUMCHECK GOSUMDB GOPRIVATE GOINSECURE; do
        [ -z "${!name:-}" ] || variables+=("$name=${!name}")
    done
    if [ -n "${INFRA_CHROOT_CCACHE:-}" ]; then
        variables+=("CCACHE_DIR=/ccache" "CCACHE_BASEDIR=$base" "CCACHE_NOHASHDIR=1" "CCACHE_READONLY=1" "CCACHE_TEMPDIR=/tmp")
    fi
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount --propagation private sh -c '
        set -eu
        root=$1
        shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/tmp"
        if [ -n "${INFRA_CHROOT_CCACHE:-}" ]; then mount --bind "$INFRA_CHROOT_CCACHE" "$root/ccache"; fi
        exec chroot "$root" "$@"' \
        sh "$scratch" /usr/bin/env -i "HOME=/root" "LANG=C.UTF-8" "${variables[@]}" \
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" "$@" </dev/null
}

new_system() {
    [ "$(id -u)" -eq 0 ] || fail "needs root: it makes a chroot"
    command -v debootstrap >/dev/null || fail "needs debootstrap: apt-get install debootstrap"
    local tarball
    tarball=$(bare_system)
    scratch=$(mktemp -d)
    trap 'rm -rf --one-file-system "$scratch"' EXIT
    tar -C "$scratch" -xpf "$tarball"
    # It was made in a folder of root's own, and others have to enter it now: the user of apt, for one.
    chmod 755 "$scratch"
    copy_network_settings
    [ -z "${INFRA_CHROOT_CCACHE:-}" ] || lend_ccache
}

lend_ccache() {
    mkdir "$scratch/ccache"
    in_chroot sh -c 'apt-get update -q && apt-get install -q -y --no-install-recommends ccache' >/dev/null
}

clone_to() {
    git clone -q "file://$root" "$scratch$1"
    say "cloned $(git -C "$root" rev-parse --short HEAD)"
}

check_commands() {
    local home=/root as=(sh -c) step left
    if [ "${1:-}" = --sudo ]; then
        home=/home/someone
        base=$home
        as=(su someone --preserve-environment -c)
        in_chroot sh -c 'apt-get update -q && apt-get install -q -y --no-install-recommends sudo' >/dev/null
        in_chroot useradd --create-home --shell /bin/sh someone
        echo 'someone ALL=(ALL) NOPASSWD: ALL' >"$scratch/etc/sudoers.d/someone"
    fi
    clone_to "$home/infra"
    chroot "$scratch" chown -R --reference="$home" "$home/infra"
    for step in ./run ./run ./test; do
        say "$step"
        in_chroot "${as[@]}" "cd $home/infra && HOME=$home $step"
    done
    left=$(git -c safe.directory='*' -C "$scratch$home/infra" status --porcelain)
    [ -z "$left" ] || fail "the commands left something in the clone: $left"
}

check_packages() {
    mkdir "$scratch/root/packages"
    cp "$1"/*.deb "$scratch/root/packages/"
    clone_to /root/infra
    say "installing $(cd "$1" && echo *.deb)"
    in_chroot sh -c '
        set -eu
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -q
        apt-get install -q -y --no-install-recommends /root/packages/infra_*.deb
        infra --version
        mkdir -p /root/workspace/environments/minimal
        cp /root/infra/environments/minimal/environment.yaml /root/workspace/environments/minimal/
        infra -C /root/workspace build minimal --provider aws,gcp
        infra -C /root/workspace build minimal --provider aws,gcp --check
        find /root/workspace -type f | sort
        apt-get install -q -y --no-install-recommends /root/packages/libinfra-sdk-dev_*.deb cmake g++ make
        sh /root/infra/tests/install/check.sh /usr /root/consumer
        sh /root/infra/tests/install/new_plugin.sh /usr /root/new-plugin
        apt-get remove -q -y infra libinfra-sdk-dev
        [ ! -e /usr/lib/*/infra ] || { echo "the packages left something behind"; exit 1; }'
}

case "${1:-}" in
    commands)
        new_system
        check_commands "${2:-}"
        ;;
    packages)
        [ -d "${2:-}" ] || fail "usage: chroot-check.sh packages FOLDER, where FOLDER holds the .deb files"
        new_system
        check_packages "$2"
        ;;
    *) sed -n '5,17s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
say "$1: passed"
