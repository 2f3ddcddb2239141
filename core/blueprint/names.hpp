// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string_view>

namespace infra::blueprint {

// What a plugin may call things. Names become folders, files and words of HCL, so that none may lead
// out of the tree or be read as anything but a name.

// A component or a region: a-z, 0-9 and "-" between them, at most 63 characters.
bool is_folder_name(std::string_view name);

// A unit: one or more folder names with "/" between them, "cluster/main".
bool is_unit_name(std::string_view name);

// A unit, or "cluster/*": the one with the last name of whoever needs it.
bool is_needed_unit(std::string_view name);

// An input, an output, a local, a dependency: a word of HCL.
bool is_identifier(std::string_view name);

// Anything of printable ASCII without spaces, quotes, backslashes or "$": an address, a version.
bool is_plain_word(std::string_view word);

}  // namespace infra::blueprint
