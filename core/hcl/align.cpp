// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/align.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace infra::hcl {

std::size_t Alignment::begin(std::string_view name) {
  text_.append(indent_, ' ').append(name);
  lines_.push_back({text_.size(), count_characters(name)});
  text_.append(" = ");
  return indent_ + lines_.back().width + 3;
}

void Alignment::end() {
  const Line last = lines_.back();
  const bool is_one_line = text_.find('\n', last.gap) == std::string::npos;
  text_ += '\n';
  if (is_one_line) return;
  lines_.pop_back();
  finish();
}

// From the last to the first, so that each byte goes to its place at once.
void Alignment::finish() {
  std::size_t width = 0;
  for (const auto& line : lines_) width = std::max(width, line.width);
  std::size_t growth = 0;
  for (const auto& line : lines_) growth += width - line.width;

  std::size_t end = text_.size();
  text_.resize(end + growth);
  for (auto line = lines_.rbegin(); growth > 0; ++line) {
    const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(line->gap);
    std::move_backward(begin, text_.begin() + static_cast<std::ptrdiff_t>(end),
                       text_.begin() + static_cast<std::ptrdiff_t>(end + growth));
    growth -= width - line->width;
    std::fill_n(begin + static_cast<std::ptrdiff_t>(growth), width - line->width, ' ');
    end = line->gap;
  }
  lines_.clear();
}

}  // namespace infra::hcl
