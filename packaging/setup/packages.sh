# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
# shellcheck shell=sh disable=SC2034

# What has to be on a machine, in one place. Sourced by install.sh.
#
# One entry a line: the package, and what shows that the thing is there already, whoever installed it:
#   command:<name>   a command in PATH
#   python:<module>  a module of the python3 in PATH
#   (nothing)        the package itself

# To build and run infra.
apt_build='
cmake                command:cmake
g++                  command:g++
ninja-build          command:ninja
libboost-dev
libcli11-dev
libmimalloc-dev
libsimdjson-dev
libsodium-dev
libspdlog-dev
libyaml-cpp-dev
nlohmann-json3-dev
'
brew_build='
cmake                command:cmake
ninja                command:ninja
boost
cli11
libsodium
mimalloc
nlohmann-json
simdjson
spdlog
yaml-cpp
'

# To pass all tests. git serves the modules that built trees name; Go builds Terragrunt and OpenTofu.
apt_test='
catch2
git                  command:git
golang-go            command:go
libvalijson-dev
libyaml-dev
python3              command:python3
python3-pytest       python:pytest
'
brew_test='
catch2
git                  command:git
go                   command:go
libyaml
valijson
python               command:python3
pytest               command:pytest
'

# To run what CI adds: sanitizers and fuzzing by clang, its standard library, the style, the packages, the benchmark.
apt_ci='
ccache               command:ccache
clang                command:clang++
clang-format-14
clang-tidy-14
dpkg-dev             command:dpkg-shlibdeps
fish                 command:fish
libc++-dev
libc++abi-dev
libclang-rt-14-dev
shellcheck           command:shellcheck
strace               command:strace
zsh                  command:zsh
'
brew_ci='
ccache               command:ccache
fish                 command:fish
llvm
shellcheck           command:shellcheck
'

# To run the whole matrix.
apt_full='
ca-certificates
debootstrap          command:debootstrap
lintian              command:lintian
ruby                 command:ruby
'
