# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "bindings" {
  description = "What groups may do: a name of the group, its address, a ClusterRole, and the namespaces that it holds in; none: the whole cluster."
  type = list(object({
    name       = string
    group      = string
    role       = string
    namespaces = optional(list(string), [])
  }))
}
