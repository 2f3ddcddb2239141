# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# infra_warnings: the warnings of everything we compile; linked PRIVATE, so that no user of ours inherits them.
add_library(infra_warnings INTERFACE)
target_compile_options(infra_warnings INTERFACE
  -Wall
  -Wextra
  -Wpedantic
  -Wshadow
  -Wconversion
  -Wundef
  $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
  $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>
  $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast>
  # clang counts sign conversions to -Wconversion, g++ does not: one rule for both.
  $<$<CXX_COMPILER_ID:Clang,AppleClang>:-Wno-sign-conversion>
)
if(INFRA_WARNINGS_AS_ERRORS)
  target_compile_options(infra_warnings INTERFACE -Werror)
endif()
