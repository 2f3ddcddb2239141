# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# infra_own_runtime: a copy of the C++ library within the file, for what a build starts again for each cloud. Finding and
# binding the system's took a third of the time that a plugin's process lives. What unwinds the stack stays the system's,
# the same for program and plugin: two of them cannot bring an exception from one to the other.
add_library(infra_own_runtime INTERFACE)
# A sanitizer wraps the library's own functions.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT APPLE AND NOT INFRA_SANITIZE AND NOT INFRA_FUZZ)
  # Not every distribution's compiler comes with the static library.
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-libstdc++)
  check_cxx_source_compiles("#include <iostream>\nint main() { std::cout << 1; }" INFRA_HAS_STATIC_CXX_LIBRARY)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  if(INFRA_HAS_STATIC_CXX_LIBRARY)
    target_link_options(infra_own_runtime INTERFACE -static-libstdc++)
  endif()
endif()
