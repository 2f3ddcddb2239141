# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "zones" {
  description = "The zones that nodes may be in."
  type        = list(string)
}

variable "service_account" {
  description = "The address of the service account that nodes run as."
  type        = string
}

variable "classes" {
  description = "Kinds of nodes: the machine, whether it is spare capacity, its boot disk, labels and taints."
  type = list(object({
    name         = string
    machine_type = string
    spot         = bool
    disk_gib     = number
    disk_type    = string
    labels       = optional(map(string), {})
    taints = optional(list(object({
      key    = string
      value  = optional(string, "")
      effect = string
    })), [])
  }))
}
