# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# Compiles through ccache where there is one, unless the caller chose a launcher.
find_program(INFRA_CCACHE ccache)
mark_as_advanced(INFRA_CCACHE)
foreach(language IN ITEMS C CXX)
  if(INFRA_CCACHE AND NOT CMAKE_${language}_COMPILER_LAUNCHER)
    set(CMAKE_${language}_COMPILER_LAUNCHER "${INFRA_CCACHE}")
  endif()
endforeach()
