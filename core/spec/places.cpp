// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/places.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace infra::spec {

void Places::go_to(std::size_t offset) {
  if (offset < offset_) {
    const auto skipped = text_.substr(offset, offset_ - offset);
    line_ -= static_cast<std::uint32_t>(std::count(skipped.begin(), skipped.end(), '\n'));
    offset_ = text_.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
    column_ = 1;
  }
  for (; offset_ < offset; ++offset_) {
    if (text_[offset_] == '\n') {
      ++line_;
      column_ = 1;
    } else {
      column_ += static_cast<std::uint32_t>(count_characters(text_.substr(offset_, 1)));
    }
  }
}

Position Places::at(std::size_t begin, std::size_t end) {
  begin = std::min(begin, text_.size());
  end = std::clamp(end, begin, text_.size());
  go_to(begin);
  const auto marked = text_.substr(begin, end - begin);
  const auto length = count_characters(marked.substr(0, marked.find('\n')));
  return {file_, line_, column_, std::max<std::uint32_t>(1, static_cast<std::uint32_t>(length))};
}

}  // namespace infra::spec
