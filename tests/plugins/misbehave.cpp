// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Plugins that let what is C++ out over a boundary that is C, one for each INFRA_TEST_<HOW>.
#include <infra/sdk/abi.h>

#include <new>
#include <stdexcept>
#include <thread>

namespace {

int call(const char* /*method*/, const char* /*request*/, std::size_t /*length*/,
         const infra_sink* reply) {
#if defined(INFRA_TEST_THROW)
  throw std::runtime_error("nobody catches me");
#elif defined(INFRA_TEST_THROW_A_NUMBER)
  throw 42;
#elif defined(INFRA_TEST_THROW_IN_A_THREAD)
  std::thread([] { throw std::runtime_error("nobody catches me here"); }).join();
#elif defined(INFRA_TEST_TOO_MUCH_MEMORY)
  new char[std::size_t{100} << 30U];
#endif
  reply->write(reply->context, "{}", 2);
  return INFRA_CALL_OK;
}

const infra_plugin_v1 k_table = {
    sizeof(infra_plugin_v1), INFRA_ABI_MINOR, "misbehaving", "1.0.0", "", call};

}  // namespace

const infra_plugin_v1* infra_plugin_entry_v1(std::uint32_t /*host_abi_minor*/) { return &k_table; }
