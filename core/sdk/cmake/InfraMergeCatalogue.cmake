# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# Run by the build for infra_add_plugin: joins the interfaces of single modules, the files that LIST names, to the one
# document that a plugin ships (OUTPUT): {"modules": {"<file's stem>": <file's text>, ...}}, in the order of the list.
# The texts go in as they stand, so that no number or escape is changed on the way.
file(STRINGS "${LIST}" files)

set(merged "{\"modules\": {")
set(separator "\n")
foreach(file IN LISTS files)
  cmake_path(GET file STEM LAST_ONLY stem)
  if(NOT stem MATCHES "^[a-z0-9][a-z0-9._-]*$")
    message(FATAL_ERROR "infra_add_plugin: ${file}: a module's name is made of a-z, 0-9, '.', '_' and '-'")
  endif()
  file(READ "${file}" text)
  string(JSON type ERROR_VARIABLE problem TYPE "${text}")
  if(problem)
    message(FATAL_ERROR "infra_add_plugin: ${file}: not JSON: ${problem}")
  endif()
  if(NOT type STREQUAL "OBJECT")
    message(FATAL_ERROR "infra_add_plugin: ${file}: a module's interface is a JSON object, this is of type ${type}")
  endif()
  string(STRIP "${text}" text)
  string(APPEND merged "${separator}\"${stem}\": ${text}")
  set(separator ",\n")
endforeach()
file(WRITE "${OUTPUT}" "${merged}\n}}\n")
