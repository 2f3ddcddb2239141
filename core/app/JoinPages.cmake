# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# Run by the build: the pages of FOLDER in one file OUTPUT, with a form feed in front of each.
file(GLOB pages "${FOLDER}/*.md")
string(ASCII 12 page_break)
file(WRITE "${OUTPUT}" "")
foreach(page IN LISTS pages)
  file(READ "${page}" text)
  file(APPEND "${OUTPUT}" "${page_break}${text}")
endforeach()
