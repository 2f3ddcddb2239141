# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# How the project's own targets are made. Settings belong to targets, never to a folder or to the whole build.

# What all compiled targets of the core and of its tests have in common.
function(infra_target_defaults target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/core")
  target_compile_definitions(${target} PUBLIC $<$<BOOL:${INFRA_PORTABLE}>:INFRA_PORTABLE=1>)
  target_link_libraries(${target} PRIVATE infra_warnings infra_sanitizers infra_hardening)
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON)
endfunction()

# infra_uses(<target> <scope> <library>...): links libraries of the core by their folder's name.
function(infra_uses target scope)
  foreach(library IN LISTS ARGN)
    if(NOT TARGET infra_${library})
      message(FATAL_ERROR
        "${target} uses \"${library}\", and there is no such library yet: either the name is misspelt, "
        "or core/CMakeLists.txt lists it later, and then it may not be used here")
    endif()
    target_link_libraries(${target} ${scope} infra_${library})
  endforeach()
endfunction()

# infra_library(<name> SOURCES <file>... [USES <library>...] [PUBLIC <target>...] [PRIVATE <target>...])
# The static library infra_<name> of the folder core/<name>. USES are libraries of the core (public),
# PUBLIC and PRIVATE are dep:: targets.
function(infra_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PUBLIC;PRIVATE")
  infra_check_arguments(infra_library)
  add_library(infra_${name} STATIC ${arg_SOURCES})
  infra_target_defaults(infra_${name})
  infra_uses(infra_${name} PUBLIC ${arg_USES})
  target_link_libraries(infra_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# infra_executable(<name> SOURCES <file>... [USES <library>...] [PRIVATE <target>...])
function(infra_executable name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PRIVATE")
  infra_check_arguments(infra_executable)
  add_executable(${name} ${arg_SOURCES})
  infra_target_defaults(${name})
  infra_uses(${name} PRIVATE ${arg_USES})
  target_link_libraries(${name} PRIVATE ${arg_PRIVATE})
endfunction()

# infra_unit_test(<library> SOURCES <file>... [USES <library>...] [PRIVATE <target>...])
# The program unit_<library>; each of its test cases is a test of ctest, "<library>: <name>".
function(infra_unit_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PRIVATE")
  infra_check_arguments(infra_unit_test)
  add_executable(unit_${name} ${arg_SOURCES})
  infra_target_defaults(unit_${name})
  infra_uses(unit_${name} PRIVATE ${arg_USES})
  target_link_libraries(unit_${name} PRIVATE infra_test_support ${arg_PRIVATE})
  set_target_properties(unit_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests/bin")

  # Catch2 v2 ends with 0 when no test has the asked name, so a test that ctest cannot name would pass
  # without running; v3 ends with 2 and refuses the option.
  set(extra_args "")
  if(Catch2_VERSION VERSION_LESS 3)
    set(extra_args EXTRA_ARGS --warn NoTests)
  endif()
  catch_discover_tests(unit_${name}
    TEST_PREFIX "'${name}: '" # quoted: it is handed on by cmake -D, which drops a last blank otherwise
    ${extra_args}
    PROPERTIES
      LABELS "unit"
      TIMEOUT 240 # several are at work at once, on machines that may be slow
      # Printed by INFRA_SKIP_TEST of support/catch.hpp: Catch2 v2 has no word for "skipped".
      SKIP_REGULAR_EXPRESSION "INFRA_SKIP:")
endfunction()

# infra_fuzz_target(<library> SOURCES <file>... [USES <library>...] [PRIVATE <target>...])
# The program fuzz_<library>, on libFuzzer.
function(infra_fuzz_target name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;PRIVATE")
  infra_check_arguments(infra_fuzz_target)
  add_executable(fuzz_${name} ${arg_SOURCES})
  infra_target_defaults(fuzz_${name})
  infra_uses(fuzz_${name} PRIVATE ${arg_USES})
  target_link_libraries(fuzz_${name} PRIVATE ${arg_PRIVATE})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  set_target_properties(fuzz_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests/fuzz")
endfunction()

# Refuses what cmake_parse_arguments would let pass: a misspelt keyword, a target without sources.
macro(infra_check_arguments function)
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${function}(${name}): unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_SOURCES)
    message(FATAL_ERROR "${function}(${name}): SOURCES is missing")
  endif()
endmacro()
