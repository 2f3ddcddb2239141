// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/workspace.hpp"

#include <string>
#include <utility>

#include "base/failures.hpp"
#include "base/text.hpp"
#include "blueprint/names.hpp"
#include "catalogue/read.hpp"
#include "files/directory.hpp"

namespace infra::catalogue {

namespace {

namespace fs = std::filesystem;

constexpr char k_folder[] = "catalogue";
constexpr std::size_t k_most_files = 10'000;
constexpr std::size_t k_largest_file = std::size_t{4} << 20U;

// A README may stand there, and what an editor leaves behind.
bool is_interface(const fs::path& name) {
  return name.extension() == ".json" && name.filename().string().front() != '.';
}

Failure misplaced(const fs::path& file, std::string why, std::string remedy) {
  return Failure(ExitCode::wrong_spec, error("catalogue.file", std::move(why))
                                           .about(printable(file.string()))
                                           .with_hint(std::move(remedy)));
}

Done add(const files::Directory& workspace, const fs::path& name, Catalogue& catalogue) {
  const fs::path file = (workspace.path() / name).lexically_normal();
  if (name.parent_path() != k_folder) {
    return misplaced(file, "is in a folder of its own: the files of a catalogue stand side by side",
                     "move it to catalogue/");
  }
  const std::string module = name.stem().string();
  if (!blueprint::is_identifier(module)) {
    return misplaced(file, in_quotes(module) + " cannot be the name of a module",
                     "use a letter or _, then letters, digits, _ and -");
  }
  INFRA_TRY(text, workspace.read(name.string(), k_largest_file));
  if (!text) return {};
  INFRA_TRY(interface, read_workspace_module(*text, file.string()));
  catalogue.modules.emplace(module, std::move(interface));
  return {};
}

}  // namespace

Result<Catalogue> read_workspace_catalogue(const fs::path& workspace) {
  Catalogue catalogue;
  std::error_code ignored;
  if (!fs::exists(workspace / k_folder, ignored)) return catalogue;
  INFRA_TRY(folder, files::Directory::open(workspace.lexically_normal()));
  INFRA_TRY(names, folder.files_below(k_folder, k_most_files));
  Failures failures;
  for (const auto& name : names) {
    if (!is_interface(name)) continue;
    auto added = add(folder, name, catalogue);
    if (!added) failures.add(std::move(added).error());
  }
  INFRA_TRY_DONE(std::move(failures).done());
  return catalogue;
}

}  // namespace infra::catalogue
