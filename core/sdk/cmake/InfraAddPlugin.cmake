# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# infra_add_plugin(<name>
#   SOURCES <file>...        the code: C++17 or later, or C
#   MANIFEST <plugin.json>   who the plugin is; SOURCES get its name and release as the macros
#                            INFRA_PLUGIN_NAME and INFRA_PLUGIN_RELEASE
#   CATALOGUE <folder>       one <module>.json for each module that it uses; merged to catalogue.json
#   FACTS <facts.json>       locations, versions, machine types
#   [MODULES <folder>])      the Terraform modules that it brings
#
# Makes the target infra-<name> and one folder that holds the whole plugin,
#     <build>/<libdir>/infra/plugins/<name>/{infra-<name>.so,plugin.json,facts.json,catalogue.json,modules/}
# which "infra --plugin-dir <build>/<libdir>/infra/plugins" finds, and installs the same folder under the same path.
#
# infra_add_plugin_test(<name> SOURCES <file>...)
#
# Makes a test of ctest from these files and the plugin's own sources, so that the code is tested as it is, without
# infra: see infra/sdk/testing.hpp. The files get the macros INFRA_TEST_FIXTURES, the environments that the SDK brings, and
# INFRA_TEST_FOLDER, the folder of the CMakeLists.txt that calls this. Behind enable_testing() and infra_add_plugin.
include(GNUInstallDirs)

set(_INFRA_SDK_CMAKE_DIR "${CMAKE_CURRENT_LIST_DIR}")

function(infra_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "MANIFEST;CATALOGUE;FACTS;MODULES" "SOURCES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "infra_add_plugin(${name}): unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  foreach(argument IN ITEMS SOURCES MANIFEST CATALOGUE FACTS)
    if(NOT arg_${argument})
      message(FATAL_ERROR "infra_add_plugin(${name}): ${argument} is missing")
    endif()
  endforeach()
  if(NOT name MATCHES "^[a-z][a-z0-9-]*$")
    message(FATAL_ERROR "infra_add_plugin(${name}): a plugin's name is made of a-z, 0-9 and '-', and begins with a letter")
  endif()

  set(folder "${CMAKE_INSTALL_LIBDIR}/infra/plugins/${name}")
  _infra_plugin_library(infra-${name} "${CMAKE_BINARY_DIR}/${folder}" "${arg_SOURCES}")
  _infra_plugin_identity(infra-${name} ${name} "${arg_MANIFEST}")
  _infra_plugin_data(infra-${name} "${CMAKE_BINARY_DIR}/${folder}" "${arg_MANIFEST}" "${arg_CATALOGUE}" "${arg_FACTS}" "${arg_MODULES}")

  install(TARGETS infra-${name} LIBRARY DESTINATION "${folder}" COMPONENT plugins)
  install(FILES
    "${CMAKE_BINARY_DIR}/${folder}/plugin.json"
    "${CMAKE_BINARY_DIR}/${folder}/facts.json"
    "${CMAKE_BINARY_DIR}/${folder}/catalogue.json"
    DESTINATION "${folder}" COMPONENT plugins)
  if(arg_MODULES)
    install(DIRECTORY "${CMAKE_BINARY_DIR}/${folder}/modules" DESTINATION "${folder}" COMPONENT plugins)
  endif()
endfunction()

function(infra_add_plugin_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "infra_add_plugin_test(${name}): unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_SOURCES)
    message(FATAL_ERROR "infra_add_plugin_test(${name}): SOURCES is missing")
  endif()
  if(NOT TARGET infra-${name})
    message(FATAL_ERROR "infra_add_plugin_test(${name}): call infra_add_plugin(${name} ...) first")
  endif()
  if(NOT TARGET InfraSdk::sdk)
    message(FATAL_ERROR "infra_add_plugin_test(${name}): a test is in C++: enable the language, project(... LANGUAGES C CXX)")
  endif()
  get_target_property(sources infra-${name} SOURCES)
  get_target_property(folder infra-${name} SOURCE_DIR)
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${folder}" NORMALIZE)
    list(APPEND arg_SOURCES "${source}")
  endforeach()
  add_executable(infra-${name}-test ${arg_SOURCES})
  set_target_properties(infra-${name}-test PROPERTIES CXX_EXTENSIONS OFF)
  target_link_libraries(infra-${name}-test PRIVATE InfraSdk::sdk)
  target_compile_definitions(infra-${name}-test PRIVATE
    "$<TARGET_PROPERTY:infra-${name},COMPILE_DEFINITIONS>"
    INFRA_TEST_FIXTURES="${InfraSdk_FIXTURES_DIR}"
    INFRA_TEST_FOLDER="${CMAKE_CURRENT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND infra-${name}-test)
  # With INFRA_ACCEPT=1 it writes golden files and checks nothing.
  set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

# The shared object. It shows one symbol, leaves none undefined, is bound when it is loaded (a lazy one would
# end the process later, in the middle of a call), and looks for no library beside itself.
function(_infra_plugin_library target folder sources)
  add_library(${target} MODULE ${sources})
  set(languages "${sources}")
  list(FILTER languages INCLUDE REGEX "\\.c$")
  if(languages STREQUAL sources)
    target_link_libraries(${target} PRIVATE InfraSdk::abi)
  else()
    target_link_libraries(${target} PRIVATE InfraSdk::sdk)
  endif()
  set_target_properties(${target} PROPERTIES
    PREFIX ""
    SUFFIX ".so" # on macOS too: the same name everywhere
    LIBRARY_OUTPUT_DIRECTORY "$<1:${folder}>"
    C_VISIBILITY_PRESET hidden
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    CXX_EXTENSIONS OFF
    BUILD_WITH_INSTALL_RPATH ON
    INSTALL_RPATH "")
  if(APPLE)
    set(exports "${_INFRA_SDK_CMAKE_DIR}/infra-plugin.exports")
    target_link_options(${target} PRIVATE "LINKER:-exported_symbols_list,${exports}")
  else()
    set(exports "${_INFRA_SDK_CMAKE_DIR}/infra-plugin.map")
    target_link_options(${target} PRIVATE "LINKER:--version-script,${exports}" "LINKER:-z,defs" "LINKER:-z,now")
  endif()
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${exports}")
endfunction()

# The code says the same name and release as the manifest, since both come from the manifest.
function(_infra_plugin_identity target name manifest)
  cmake_path(ABSOLUTE_PATH manifest BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
  if(NOT EXISTS "${manifest}")
    message(FATAL_ERROR "${target}: ${manifest} does not exist")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${manifest}")
  file(READ "${manifest}" text)
  foreach(member IN ITEMS name release)
    string(JSON ${member}_said ERROR_VARIABLE problem GET "${text}" ${member})
    if(problem)
      message(FATAL_ERROR "${target}: ${manifest}: no \"${member}\": ${problem}")
    endif()
  endforeach()
  if(NOT name_said STREQUAL name)
    message(FATAL_ERROR "${target}: ${manifest} calls the plugin \"${name_said}\", infra_add_plugin calls it \"${name}\"")
  endif()
  target_compile_definitions(${target} PRIVATE
    INFRA_PLUGIN_NAME="${name_said}"
    INFRA_PLUGIN_RELEASE="${release_said}")
endfunction()

# The data beside it, kept up to date by the build.
function(_infra_plugin_data target folder manifest catalogue facts modules)
  foreach(path IN ITEMS manifest catalogue facts modules)
    if(${path})
      cmake_path(ABSOLUTE_PATH ${path} BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
      if(NOT EXISTS "${${path}}")
        message(FATAL_ERROR "${target}: ${${path}} does not exist")
      endif()
    endif()
  endforeach()

  set(merge "${_INFRA_SDK_CMAKE_DIR}/InfraMergeCatalogue.cmake")
  # A list of files to be copied is data, not sources: a module that is added is one file, in one place.
  file(GLOB interfaces CONFIGURE_DEPENDS "${catalogue}/*.json")
  if(NOT interfaces)
    message(FATAL_ERROR "${target}: the catalogue ${catalogue} has no *.json file; each module that the plugin uses has one")
  endif()
  _infra_plugin_list("${CMAKE_CURRENT_BINARY_DIR}/${target}-catalogue.txt" "${interfaces}")
  add_custom_command(OUTPUT "${folder}/catalogue.json"
    COMMAND "${CMAKE_COMMAND}" -D "LIST=${CMAKE_CURRENT_BINARY_DIR}/${target}-catalogue.txt"
            -D "OUTPUT=${folder}/catalogue.json" -P "${merge}"
    DEPENDS ${interfaces} "${CMAKE_CURRENT_BINARY_DIR}/${target}-catalogue.txt" "${merge}"
    COMMENT "Merging the catalogue of ${target}" VERBATIM)
  set(outputs "${folder}/catalogue.json")

  foreach(pair IN ITEMS "manifest plugin.json" "facts facts.json")
    string(REPLACE " " ";" pair "${pair}")
    list(GET pair 0 source)
    list(GET pair 1 file)
    add_custom_command(OUTPUT "${folder}/${file}"
      COMMAND "${CMAKE_COMMAND}" -E copy "${${source}}" "${folder}/${file}"
      DEPENDS "${${source}}"
      COMMENT "Copying ${file} of ${target}" VERBATIM)
    list(APPEND outputs "${folder}/${file}")
  endforeach()

  if(modules)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${modules}/*")
    set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${target}-modules.stamp")
    _infra_plugin_list("${CMAKE_CURRENT_BINARY_DIR}/${target}-modules.txt" "${files}")
    add_custom_command(OUTPUT "${stamp}"
      # Removed first, so that a file that left the source leaves the plugin too.
      COMMAND "${CMAKE_COMMAND}" -E rm -rf "${folder}/modules"
      COMMAND "${CMAKE_COMMAND}" -E copy_directory "${modules}" "${folder}/modules"
      COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
      DEPENDS ${files} "${CMAKE_CURRENT_BINARY_DIR}/${target}-modules.txt"
      COMMENT "Copying the modules of ${target}" VERBATIM)
    list(APPEND outputs "${stamp}")
  endif()

  add_custom_target(${target}-data ALL DEPENDS ${outputs})
  add_dependencies(${target} ${target}-data)
endfunction()

# Writes a list of files, sorted, one a line, and leaves the file alone when it says so already. A rule that depends on
# it runs again when a file goes too, which no build tool sees by itself.
function(_infra_plugin_list output files)
  list(SORT files)
  list(JOIN files "\n" text)
  file(CONFIGURE OUTPUT "${output}" CONTENT "${text}\n" @ONLY)
endfunction()
