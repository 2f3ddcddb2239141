// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <infra/sdk/abi.h>

#include <stdio.h>
#include <string.h>

// Answers always the same but for an address, whatever it is asked; uses nothing, explains nothing, and leaves out
// an input that the module needs.
static int call(const char* method, const char* request, size_t length, const infra_sink* reply) {
  char text[1024];
  const char* format =
      "{\"document\": \"infra/plugin-reply\", \"version\": \"1.0\", \"errors\": [], \"notes\": [], "
      "\"used\": [],"
      " \"retryableErrors\": [\"%p\"], \"locals\": {\"environment\": {}, \"regions\": {\"west-1\": "
      "{}}},"
      " \"backend\": {\"type\": \"http\", \"config\": {}}, \"providers\": [],"
      " \"components\": [{\"name\": \"network\", \"module\": \"network\", \"dependencies\": [],"
      "   \"inputs\": {\"labels\": {\"value\": {}}}}],"
      " \"units\": [{\"region\": \"west-1\", \"name\": \"network\", \"component\": \"network\", "
      "\"inputs\": {}}]}";
  (void)request;
  (void)length;
  if (strcmp(method, "translate") != 0) return INFRA_CALL_NO_METHOD;
  snprintf(text, sizeof(text), format, (const void*)text);
  return reply->write(reply->context, text, strlen(text)) == 0 ? INFRA_CALL_OK : INFRA_CALL_FAILED;
}

INFRA_PLUGIN_EXPORT const infra_plugin_v1* infra_plugin_entry_v1(uint32_t host_abi_minor) {
  static const infra_plugin_v1 k_table = {
      sizeof(infra_plugin_v1), INFRA_ABI_MINOR, "careless", "1.0.0", "", &call};
  (void)host_abi_minor;
  return &k_table;
}
