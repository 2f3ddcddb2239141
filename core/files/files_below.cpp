// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <cerrno>

#include "files/descend.hpp"
#include "files/directory.hpp"
#include "files/failure.hpp"
#include "files/kind.hpp"
#include "files/names.hpp"

namespace infra::files {

namespace {

namespace fs = std::filesystem;

// One after the other, so that no depth of folders can exhaust the stack.
class Search {
public:
  Search(const Descriptor& from, const fs::path& root, std::size_t limit)
      : from_(from), root_(root), limit_(limit) {}

  Result<std::vector<std::string>> all_below(const std::string& folder) {
    std::vector<std::string> waiting{folder};
    while (!waiting.empty()) {
      const std::string next = std::move(waiting.back());
      waiting.pop_back();
      INFRA_TRY_DONE(look_into(next, waiting));
      if (found_.size() + waiting.size() <= limit_) continue;
      return failure("files.folder", root_ / folder, "cannot be read",
                     "more than " + std::to_string(limit_) + " files are in it");
    }
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

private:
  Done look_into(const std::string& folder, std::vector<std::string>& waiting) {
    INFRA_TRY(inside, descend(from_, root_, folder + "/x", Missing::leave));
    if (!inside) return {};
    INFRA_TRY(leaves, names_in(inside->folder, root_ / folder));
    for (const auto& leaf : leaves) {
      std::string name = folder;
      name.append("/").append(leaf);
      const Kind kind = kind_of(inside->folder.number(), leaf);
      if (kind == Kind::link) return refused_link(root_ / name);
      if (kind == Kind::none || kind == Kind::other) {
        return failure("files.read", root_ / name, "cannot be read",
                       kind == Kind::none ? system_reason(errno)
                                          : "it is neither a file nor a folder");
      }
      (kind == Kind::folder ? waiting : found_).push_back(std::move(name));
    }
    return {};
  }

  const Descriptor& from_;
  const fs::path& root_;
  std::size_t limit_;
  std::vector<std::string> found_;
};

}  // namespace

Result<std::vector<std::string>> Directory::files_below(const std::string& folder,
                                                        std::size_t limit) const {
  return Search(folder_, path_, limit).all_below(folder);
}

}  // namespace infra::files
