// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/position.hpp"

namespace infra {

// The files that were read in this run, kept so that a message can quote the line that it speaks of.
class Sources {
public:
  // Returns the index that positions in this file carry.
  std::uint32_t add(std::string name, std::string text);

  std::uint32_t count() const { return static_cast<std::uint32_t>(files_.size()); }
  const std::string& name(std::uint32_t file) const { return files_.at(file).name; }
  const std::string& text(std::uint32_t file) const { return files_.at(file).text; }

  // The line that a position is on, without its line ending; empty when there is no such line.
  std::string_view line(Position position) const;

private:
  struct File {
    std::string name;
    std::string text;
  };
  std::vector<File> files_;
};

}  // namespace infra
