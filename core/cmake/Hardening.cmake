# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# infra_hardening: what is done against memory errors. The library's own checks (an empty optional is read, an index is
# past the end) stand in every build, so that no test passes where what is shipped would abort.
add_library(infra_hardening INTERFACE)
target_compile_definitions(infra_hardening INTERFACE _GLIBCXX_ASSERTIONS)
# The rest is for optimised builds: debug and sanitizer builds have no use for it.
if(NOT INFRA_SANITIZE AND NOT INFRA_FUZZ)
  set(optimised "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
  target_compile_options(infra_hardening INTERFACE
    # Undefined first: a distribution's own flags may have set it to another level.
    $<${optimised}:-U_FORTIFY_SOURCE>
    $<${optimised}:-D_FORTIFY_SOURCE=2>
    $<${optimised}:-fstack-protector-strong>)
  if(NOT APPLE)
    target_link_options(infra_hardening INTERFACE $<${optimised}:LINKER:-z,relro,-z,now>)
  endif()
endif()

include(CheckPIESupported)
check_pie_supported(LANGUAGES C CXX)
