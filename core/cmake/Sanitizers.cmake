# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# infra_sanitizers: what INFRA_SANITIZE and INFRA_FUZZ ask for, empty otherwise. Linked by all that we compile,
# plugins included: a sanitizer that sees only half of a process misses the other half's mistakes.
add_library(infra_sanitizers INTERFACE)

set(infra_sanitize "${INFRA_SANITIZE}")
if(INFRA_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "INFRA_FUZZ needs clang++ (it brings libFuzzer): use the preset \"fuzz\"")
  endif()
  # The library of the fuzzer itself is linked by the fuzz targets alone; the rest is only instrumented.
  target_compile_options(infra_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
  if(NOT infra_sanitize)
    set(infra_sanitize "address,undefined")
  endif()
endif()

if(infra_sanitize)
  target_compile_options(infra_sanitizers INTERFACE
    -fsanitize=${infra_sanitize} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(infra_sanitizers INTERFACE -fsanitize=${infra_sanitize})
endif()
