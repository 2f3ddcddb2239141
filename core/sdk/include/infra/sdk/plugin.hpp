// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "infra/sdk/abi.h"
#include "infra/sdk/blueprint.hpp"
#include "infra/sdk/environment.hpp"
#include "infra/sdk/environment_json.hpp"
#include "infra/sdk/json_text.hpp"
#include "infra/sdk/request.hpp"
#include "infra/sdk/version.hpp"

// A plugin is data plus one function, and this header makes the function callable:
//
//   #include <infra/sdk/plugin.hpp>
//   static void translate(const infra::sdk::Environment& environment, infra::sdk::Blueprint& tree) { … }
//   INFRA_SDK_PLUGIN(translate)
namespace infra::sdk {

// Turns an environment into a blueprint. Pure: it reads no file, opens no socket, keeps no state.
using Translate = void(const Environment& environment, Blueprint& tree);

namespace detail {

inline int write(const infra_sink& sink, std::string_view text) {
  return sink.write(sink.context, text.data(), text.size());
}

inline std::string answer(Translate& translate, std::string_view request_text) {
  const auto request = nlohmann::json::parse(request_text);
  const auto usage = std::make_shared<Usage>();
  const Environment environment = environment_from_json(environment_of_request(request), usage);
  Blueprint tree;
  translate(environment, tree);
  nlohmann::json reply = std::move(tree).json();
  reply["document"] = "infra/plugin-reply";
  reply["version"] = k_document_version;
  reply["used"] = *usage;
  std::string text;
  append_json(text, reply);
  return text;
}

// No exception may leave a plugin: this is where all of them end.
template <Translate& translate>
int call(const char* method, const char* request, size_t length, const infra_sink* reply) noexcept {
  try {
    if (std::string_view(method) != "translate") return INFRA_CALL_NO_METHOD;
    const std::string text = answer(translate, std::string_view(request, length));
    return write(*reply, text) == 0 ? INFRA_CALL_OK : INFRA_CALL_FAILED;
  } catch (const std::bad_alloc&) {
    (void)write(*reply, "out of memory");
  } catch (const std::exception& failure) {
    (void)write(*reply, failure.what());
  } catch (...) {
    (void)write(*reply, "an exception that is no std::exception");
  }
  return INFRA_CALL_FAILED;
}

}  // namespace detail

// The table that infra asks for. Name and version come from plugin.json, through infra_add_plugin.
template <Translate& translate>
const infra_plugin_v1* table(const char* name, const char* version) {
  static const infra_plugin_v1 k_table = {
      sizeof(infra_plugin_v1), INFRA_ABI_MINOR, name, version, k_version, &detail::call<translate>};
  return &k_table;
}

}  // namespace infra::sdk

// A macro because an exported symbol cannot be made by a template.
#define INFRA_SDK_PLUGIN(function)                                                 \
  extern "C" const infra_plugin_v1* infra_plugin_entry_v1(uint32_t) {              \
    return ::infra::sdk::table<function>(INFRA_PLUGIN_NAME, INFRA_PLUGIN_RELEASE); \
  }
