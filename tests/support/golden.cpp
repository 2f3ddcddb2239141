// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/golden.hpp"

#include "support/text_file.hpp"

#include <cstddef>
#include <cstdlib>

namespace infra::test {

namespace fs = std::filesystem;

namespace {

// Takes the first line off a text, its line end included, so that a missing one shows as a difference.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
  const std::string_view line = text.substr(0, length);
  text.remove_prefix(length);
  return line;
}

std::string shown(std::string_view line) {
  if (line.empty()) {
    return "(the text ends here)";
  }
  std::string out;
  for (const char character : line) {
    switch (character) {
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += character;
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> golden_difference(const fs::path& file, std::string_view actual) {
  if (!fs::exists(file)) {
    return file.string() + " does not exist; INFRA_ACCEPT=1 writes it";
  }
  const std::string text = read_text(file);
  std::string_view expected = text;
  for (std::size_t line = 1; !expected.empty() || !actual.empty(); ++line) {
    const std::string_view wanted = take_line(expected);
    const std::string_view given = take_line(actual);
    if (wanted != given) {
      return file.string() + ":" + std::to_string(line) +
             ": differs\n  expected: " + shown(wanted) + "\n  actual:   " + shown(given);
    }
  }
  return std::nullopt;
}

bool accepting_golden() {
  const char* value = std::getenv("INFRA_ACCEPT");
  return value != nullptr && std::string_view(value) == "1";
}

std::string accept_golden(const fs::path& file, std::string_view actual) {
  fs::create_directories(file.parent_path());
  write_text(file, actual);
  return "wrote " + file.string() + " as INFRA_ACCEPT asks; nothing was compared";
}

}  // namespace infra::test
