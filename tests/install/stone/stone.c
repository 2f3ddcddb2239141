// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/abi.h>

#include <string.h>

// Always the same network: what the request says is not looked at, as nothing here can read JSON.
static const char k_reply[] =
    "{\"document\": \"infra/plugin-reply\", \"version\": \"0.1\","
    " \"errors\": [], \"notes\": [], \"retryableErrors\": [],"
    " \"used\": [\"metadata.name\", \"metadata.organization\", \"network.cidr\", \"network.zones\","
    "   \"providers.stone.tenant\", \"regions.main.location\"],"
    " \"locals\": {\"environment\": {}, \"regions\": {\"quarry\": {}}},"
    " \"backend\": {\"type\": \"http\", \"config\": {\"address\": "
    "\"https://state.stone.example\"}},"
    " \"providers\": [],"
    " \"components\": [{\"name\": \"network\", \"module\": \"network\", \"dependencies\": [],"
    "   \"inputs\": {\"address_block\": {\"value\": \"10.0.0.0/16\"}}}],"
    " \"units\": [{\"region\": \"quarry\", \"name\": \"network\", \"component\": \"network\","
    "   \"inputs\": {}}]}";

static int call(const char* method, const char* request, size_t length, const infra_sink* reply) {
  (void)request;
  (void)length;
  if (strcmp(method, "translate") != 0) return INFRA_CALL_NO_METHOD;
  return reply->write(reply->context, k_reply, strlen(k_reply)) == 0 ? INFRA_CALL_OK
                                                                     : INFRA_CALL_FAILED;
}

INFRA_PLUGIN_EXPORT const infra_plugin_v1* infra_plugin_entry_v1(uint32_t host_abi_minor) {
  static const infra_plugin_v1 k_table = {
      sizeof(infra_plugin_v1), INFRA_ABI_MINOR, INFRA_PLUGIN_NAME, INFRA_PLUGIN_RELEASE, "", &call};
  (void)host_abi_minor;
  return &k_table;
}
