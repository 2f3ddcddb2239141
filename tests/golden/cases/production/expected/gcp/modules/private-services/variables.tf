# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "project_id" {
  description = "The project of the network."
  type        = string
}

variable "network" {
  description = "The network, as projects/<project>/global/networks/<name>."
  type        = string
}

variable "ranges" {
  description = "Blocks of addresses for managed services, by the name of the range."
  type        = map(string)

  validation {
    condition     = length(var.ranges) > 0 && alltrue([for block in values(var.ranges) : can(cidrhost(block, 0))])
    error_message = "Each range is a block of addresses, such as 10.0.64.0/20, and there is one at least."
  }
}
