# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# Run by the build for infra_embed: NAME, FILE, HEADER and SOURCE are given.
file(READ "${FILE}" bytes HEX)
# Sixteen bytes a line: one line of 400 kB would be lawful, and a trial for every tool that opens it.
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
cmake_path(GET HEADER FILENAME header_name)

file(WRITE "${HEADER}" "// Written by the build.
#pragma once

#include <string_view>

namespace infra::embedded {
extern const std::string_view ${NAME};
}
")
file(WRITE "${SOURCE}" "// Written by the build.
#include \"${header_name}\"

namespace infra::embedded {
namespace {
// The last byte closes the list also where the file is empty; it is not part of the text.
constexpr char ${NAME}_bytes[] = {
${bytes}'\\0'};
}
const std::string_view ${NAME}{static_cast<const char*>(${NAME}_bytes), sizeof(${NAME}_bytes) - 1};
}
")
