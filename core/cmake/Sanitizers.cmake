# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# infra_sanitizers: what INFRA_SANITIZE and INFRA_FUZZ ask for, empty otherwise. Linked by all that we compile,
# plugins included: a sanitizer that sees only half of a process misses the other half's mistakes.
add_library(infra_sanitizers INTERFACE)

if(INFRA_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "INFRA_FUZZ needs clang++ (it brings libFuzzer): use the preset \"fuzz\"")
  endif()
  # The fuzz targets alone link libFuzzer; the rest is only instrumented for it.
  target_compile_options(infra_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(INFRA_SANITIZE)
  target_compile_options(infra_sanitizers INTERFACE
    -fsanitize=${INFRA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(infra_sanitizers INTERFACE -fsanitize=${INFRA_SANITIZE})
endif()
