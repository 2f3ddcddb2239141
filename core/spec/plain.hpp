// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string_view>

namespace infra::spec {

// What YAML's readers take a text without quotes for. The first four are said in one way only, the
// way of JSON. The last three are where readers of YAML 1.1 and 1.2 differ, so nobody may rely on
// them: 0777 is 777 to some and 511 to others, `no` is false to some and Norway to others.
enum class Plain { text, boolean, integer, number, other_boolean, other_number, date };

// What stands for no value (~, null, nothing at all) is text here: it is not asked for.
Plain meaning_of(std::string_view plain);

// "a number": for messages.
std::string_view noun_of(Plain meaning);

}  // namespace infra::spec
