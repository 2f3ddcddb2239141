#include "app/write.hpp"
#include <fstream>
namespace infra::app {
Done write(const BuiltEnvironment& b, const BuildOptions&, const Report&) {
  for (auto& t : b.trees) for (auto& [p, s] : t.files) { auto f = b.spec.place.tree(t.provider) / p; std::filesystem::create_directories(f.parent_path()); std::ofstream(f) << s; }
  std::ofstream(b.spec.place.lock()) << model::print(b.spec.lock);
  return {};
}
}
