# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# infra_hardening: what optimised builds get against memory errors. Debug and sanitizer builds have no use for it.
add_library(infra_hardening INTERFACE)
if(NOT INFRA_SANITIZE AND NOT INFRA_FUZZ)
  set(optimised "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
  target_compile_options(infra_hardening INTERFACE
    # Undefined first: a distribution's own flags may have set it to another level.
    $<${optimised}:-U_FORTIFY_SOURCE>
    $<${optimised}:-D_FORTIFY_SOURCE=2>
    $<${optimised}:-fstack-protector-strong>)
  target_compile_definitions(infra_hardening INTERFACE $<${optimised}:_GLIBCXX_ASSERTIONS>)
  if(NOT APPLE)
    target_link_options(infra_hardening INTERFACE $<${optimised}:LINKER:-z,relro,-z,now>)
  endif()
endif()

include(CheckPIESupported)
check_pie_supported(LANGUAGES C CXX)
