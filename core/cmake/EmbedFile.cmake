# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# infra_embed(<target> NAME k_environment_schema FILE <file> HEADER environment_schema.hpp)
#
# Puts a file into the program: <target> may then
#     #include "embedded/environment_schema.hpp"    // namespace infra::embedded { extern const std::string_view k_environment_schema; }
# The target infra_embedded makes all of them and compiles nothing: whoever reads our sources needs the headers.
# The text is made from the file when that changes. It is written as single characters, not as a string: compilers
# limit the length of a string (64 KiB is all that the standard promises) but not that of a list.
set(INFRA_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/WriteEmbedded.cmake")
add_custom_target(infra_embedded)

function(infra_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME;FILE;HEADER" "")
  if(NOT arg_NAME OR NOT arg_FILE OR NOT arg_HEADER OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "infra_embed(${target}): NAME, FILE and HEADER are wanted, and nothing else")
  endif()
  cmake_path(ABSOLUTE_PATH arg_FILE BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
  cmake_path(REMOVE_EXTENSION arg_HEADER OUTPUT_VARIABLE stem)
  set(root "${CMAKE_CURRENT_BINARY_DIR}/generated")
  set(header "${root}/embedded/${arg_HEADER}")
  set(source "${root}/embedded/${stem}.cpp")
  add_custom_command(
    OUTPUT "${header}" "${source}"
    COMMAND "${CMAKE_COMMAND}" -D "NAME=${arg_NAME}" -D "FILE=${arg_FILE}" -D "HEADER=${header}"
            -D "SOURCE=${source}" -P "${INFRA_EMBED_SCRIPT}"
    DEPENDS "${arg_FILE}" "${INFRA_EMBED_SCRIPT}"
    COMMENT "Embedding ${arg_NAME}"
    VERBATIM)
  target_sources(${target} PRIVATE "${source}" "${header}")
  add_custom_target(infra_embedded_${stem} DEPENDS "${header}")
  add_dependencies(infra_embedded infra_embedded_${stem})
  target_include_directories(${target} PRIVATE "${root}")
endfunction()
