// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "host/plugin_host.hpp"

#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>

#include <boost/dll/shared_library.hpp>
#include <boost/dll/shared_library_load_mode.hpp>
#include <infra/sdk/abi.h>

#include "files/stamp.hpp"
#include "host/frame.hpp"
#include "process/child.hpp"
#include "process/sandbox.hpp"
#include "process/self.hpp"

namespace infra::host {

namespace {

constexpr char k_entry[] = "infra_plugin_entry_v1";

// A sanitizer maps terabytes of address space, reads what it likes and starts other programs: its builds go
// without what it cannot bear.
#ifdef INFRA_SANITIZED
void give_up_rights(const std::string& /*library*/) { process::confine({.memory_bytes = 0}); }
#else
void give_up_rights(const std::string& library) {
  process::confine({.memory_bytes = std::size_t{2} << 30U});
  process::enter_sandbox({library});
}
#endif

bool reply(Status status, std::string_view body) {
  return process::write_all(process::k_reply_descriptor, frame_header(status, body.size())) &&
         process::write_all(process::k_reply_descriptor, body);
}

// What the loader itself said, without the words that Boost puts around it.
std::string words_of_loader(const std::string& message) {
  static const std::string k_before = "dlerror system message: ";
  const auto begin = message.find(k_before);
  const auto end = message.rfind("): ");
  if (begin == std::string::npos || end == std::string::npos) return message;
  return message.substr(begin + k_before.size(), end - begin - k_before.size());
}

// Everything now, so that a missing symbol is an error here and not a crash later; nothing of it
// visible to others. The throwing form, because the other one loses the loader's own words.
boost::dll::shared_library load(const std::string& library) {
  using boost::dll::load_mode::rtld_local;
  using boost::dll::load_mode::rtld_now;
  try {
    return boost::dll::shared_library(library, rtld_now | rtld_local);
  } catch (const std::exception& failure) {
    throw std::runtime_error(words_of_loader(failure.what()));
  }
}

const infra_plugin_v1& table_of(const boost::dll::shared_library& library) {
  if (!library.has(k_entry)) {
    throw std::runtime_error(std::string("it has no function ") + k_entry);
  }
  const auto& entry = library.get<const infra_plugin_v1*(std::uint32_t)>(k_entry);
  const infra_plugin_v1* table = entry(INFRA_ABI_MINOR);
  if (table == nullptr) throw std::runtime_error("it cannot work with this version of infra");
  if (table->size < sizeof(infra_plugin_v1) || table->name == nullptr ||
      table->version == nullptr || table->call == nullptr) {
    throw std::runtime_error("its table of functions is incomplete");
  }
  return *table;
}

// The data was read without the library: they must be parts of one plugin.
void check_identity(const infra_plugin_v1& table, const Guest& guest) {
  if (table.name != guest.name || table.version != guest.release) {
    throw std::runtime_error("the library is " + std::string(table.name) + " " + table.version +
                             ", its data is of " + guest.name + " " + guest.release);
  }
}

// Whoever may write it was looked at before this process was started: what is loaded must be what was there then.
void check_unchanged(const Guest& guest) {
  if (!guest.stamp.empty() && files::stamp_of(guest.library) != guest.stamp) {
    throw std::runtime_error("its library was changed while infra ran");
  }
}

// Gathers what the plugin writes, up to a limit. The parent has one too, but it only sees what this
// process sends.
struct Gathered {
  static constexpr std::size_t k_most = std::size_t{32} << 20U;
  std::string text;
  bool over_limit = false;

  static int write(void* context, const void* bytes, std::size_t length) {
    auto& gathered = *static_cast<Gathered*>(context);
    gathered.over_limit = gathered.over_limit || length > k_most - gathered.text.size();
    if (gathered.over_limit) return 1;
    gathered.text.append(static_cast<const char*>(bytes), length);
    return 0;
  }
};

// An exception has no business here: the boundary is C. It gets through all the same where plugin and host have one
// C++ library, and is to be told as what it is.
std::string exception_of_plugin(const std::string& what) {
  return "it let an exception out" + (what.empty() ? what : ": " + what);
}

bool answer(const infra_plugin_v1& table, const std::string& request) {
  Gathered gathered;
  const infra_sink sink{sizeof(infra_sink), &gathered, &Gathered::write};
  int code = INFRA_CALL_FAILED;
  try {
    code = table.call("translate", request.data(), request.size(), &sink);
  } catch (const std::exception& escaped) {
    return reply(Status::refused, exception_of_plugin(escaped.what()));
  } catch (...) {
    return reply(Status::refused, exception_of_plugin(""));
  }
  if (gathered.over_limit) return reply(Status::refused, "its answer is longer than it may be");
  if (code == INFRA_CALL_NO_METHOD) return reply(Status::refused, "it knows no such request");
  return reply(code == INFRA_CALL_OK ? Status::answered : Status::refused, gathered.text);
}

// The next of them; nothing where there is no other.
std::optional<std::string> next_request() {
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  const auto length = request_length(line);
  if (!length) throw std::runtime_error("it was asked in words that are not infra's");
  std::string request(*length, '\0');
  if (!std::cin.read(request.data(), static_cast<std::streamsize>(*length))) return std::nullopt;
  return request;
}

}  // namespace

int run_plugin_host(const Guest& guest) {
  give_up_rights(guest.library);
  try {
    check_unchanged(guest);
    const auto loaded = load(guest.library);
    check_unchanged(guest);
    const auto& table = table_of(loaded);
    check_identity(table, guest);
    std::ios::sync_with_stdio(false);  // several bytes at a time
    while (const auto request = next_request()) {
      const bool heard =
          *request == k_nothing_to_ask ? reply(Status::answered, "") : answer(table, *request);
      if (!heard) return 1;
    }
    return 0;
  } catch (const std::exception& failure) {
    return reply(Status::not_loaded, failure.what()) ? 0 : 1;
  }
}

}  // namespace infra::host
