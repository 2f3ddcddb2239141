# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# Every library that is not ours, as a target dep::<name>, from the system: nothing is downloaded.
# What differs between Debian 12's versions and newer ones is settled here and nowhere else.
# All that is missing is reported at once, with the packages that bring it.

set(infra_missing "")

# Makes dep::<name>, or notes the library as missing.
#   TARGETS  the names that the library's versions give their target: the first that exists is taken
function(infra_dependency name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "DEBIAN;BREW" "TARGETS")
  foreach(target IN LISTS arg_TARGETS)
    if(TARGET ${target})
      add_library(dep_${name} INTERFACE)
      add_library(dep::${name} ALIAS dep_${name})
      target_link_libraries(dep_${name} INTERFACE ${target})
      return()
    endif()
  endforeach()
  list(APPEND infra_missing "${name}|${arg_DEBIAN}|${arg_BREW}")
  set(infra_missing "${infra_missing}" PARENT_SCOPE)
endfunction()

# JSON: plugin documents, machine-readable output.
find_package(nlohmann_json 3.10 QUIET CONFIG)
infra_dependency(json TARGETS nlohmann_json::nlohmann_json DEBIAN nlohmann-json3-dev BREW nlohmann-json)

# JSON that is read in bulk: replies of plugins, catalogues.
find_package(simdjson 3.0 QUIET CONFIG)
infra_dependency(simdjson TARGETS simdjson::simdjson DEBIAN libsimdjson-dev BREW simdjson)

# YAML. Its target is called yaml-cpp up to 0.7, yaml-cpp::yaml-cpp from 0.8 on.
find_package(yaml-cpp 0.7 QUIET CONFIG)
infra_dependency(yaml TARGETS yaml-cpp::yaml-cpp yaml-cpp DEBIAN libyaml-cpp-dev BREW yaml-cpp)

# Boost.DLL, headers only. With std::filesystem it needs no compiled Boost library, but even the newest
# Boost does not take that by default. CMake 3.30 dropped its own FindBoost, hence CONFIG.
find_package(Boost 1.74 QUIET CONFIG)
infra_dependency(boost_dll TARGETS Boost::headers DEBIAN libboost-dev BREW boost)
if(TARGET dep_boost_dll)
  target_compile_definitions(dep_boost_dll INTERFACE BOOST_DLL_USE_STD_FS)
  target_link_libraries(dep_boost_dll INTERFACE ${CMAKE_DL_LIBS})
endif()

find_package(CLI11 2.1 QUIET CONFIG)
infra_dependency(cli11 TARGETS CLI11::CLI11 DEBIAN libcli11-dev BREW cli11)

# Its headers alone: one source logs, and the compiled library has more symbols to bind at each start than all others of
# ours together. It brings the very fmt that it was made for: fmt is never looked for by itself.
find_package(spdlog 1.10 QUIET CONFIG)
infra_dependency(spdlog TARGETS spdlog::spdlog_header_only DEBIAN libspdlog-dev BREW spdlog)

# Several environments are built at once.
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads QUIET)
infra_dependency(threads TARGETS Threads::Threads DEBIAN libc6-dev BREW gcc)

# Memory.
find_package(mimalloc QUIET CONFIG)
infra_dependency(mimalloc TARGETS mimalloc DEBIAN libmimalloc-dev BREW mimalloc)

# libsodium has no CMake package, and pkg-config would be one more thing to install.
find_path(INFRA_SODIUM_INCLUDE_DIR sodium.h)
find_library(INFRA_SODIUM_LIBRARY sodium)
mark_as_advanced(INFRA_SODIUM_INCLUDE_DIR INFRA_SODIUM_LIBRARY)
if(INFRA_SODIUM_INCLUDE_DIR AND INFRA_SODIUM_LIBRARY)
  add_library(infra_sodium UNKNOWN IMPORTED)
  set_target_properties(infra_sodium PROPERTIES
    IMPORTED_LOCATION "${INFRA_SODIUM_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${INFRA_SODIUM_INCLUDE_DIR}")
endif()
infra_dependency(sodium TARGETS infra_sodium DEBIAN libsodium-dev BREW libsodium)

if(BUILD_TESTING)
  # Debian 12 has 2.13, newer systems have 3: tests/support/catch.hpp hides the difference.
  find_package(Catch2 3 QUIET CONFIG)
  if(NOT Catch2_FOUND)
    find_package(Catch2 2.13 QUIET CONFIG)
  endif()
  infra_dependency(catch TARGETS Catch2::Catch2WithMain DEBIAN catch2 BREW catch2)

  # A second opinion on JSON Schema. It prints and aborts on a bad schema unless told to throw.
  find_package(valijson QUIET CONFIG)
  infra_dependency(valijson TARGETS ValiJSON::valijson valijson DEBIAN libvalijson-dev BREW valijson)
  if(TARGET dep_valijson)
    target_compile_definitions(dep_valijson INTERFACE VALIJSON_USE_EXCEPTIONS=1)
  endif()
endif()

# A second opinion on YAML, for tests and fuzzing. Like libsodium it has no CMake package everywhere.
if(BUILD_TESTING OR INFRA_FUZZ)
  find_path(INFRA_LIBYAML_INCLUDE_DIR yaml.h)
  find_library(INFRA_LIBYAML_LIBRARY yaml)
  mark_as_advanced(INFRA_LIBYAML_INCLUDE_DIR INFRA_LIBYAML_LIBRARY)
  if(INFRA_LIBYAML_INCLUDE_DIR AND INFRA_LIBYAML_LIBRARY)
    add_library(infra_libyaml UNKNOWN IMPORTED)
    set_target_properties(infra_libyaml PROPERTIES
      IMPORTED_LOCATION "${INFRA_LIBYAML_LIBRARY}"
      INTERFACE_INCLUDE_DIRECTORIES "${INFRA_LIBYAML_INCLUDE_DIR}")
  endif()
  infra_dependency(libyaml TARGETS infra_libyaml DEBIAN libyaml-dev BREW libyaml)
endif()

if(infra_missing)
  set(names "")
  set(debian "")
  set(brew "")
  foreach(entry IN LISTS infra_missing)
    string(REPLACE "|" ";" entry "${entry}")
    list(GET entry 0 name)
    list(GET entry 1 debian_package)
    list(GET entry 2 brew_package)
    string(APPEND names " ${name}")
    string(APPEND debian " ${debian_package}")
    string(APPEND brew " ${brew_package}")
  endforeach()
  message(FATAL_ERROR
    "Libraries that infra needs were not found:${names}\n"
    "  Debian, Ubuntu:  sudo apt-get install${debian}\n"
    "  Homebrew:        brew install${brew}\n"
    "Where they are installed elsewhere, name that place in CMAKE_PREFIX_PATH.")
endif()
