# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "bindings" {
  description = "What groups may do in the whole cluster: a name of the group, its address, and a ClusterRole."
  type = list(object({
    name  = string
    group = string
    role  = string
  }))
}
