# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "project_id" {
  description = "The project of the secret."
  type        = string
}

variable "secret_id" {
  description = "What the secret is called."
  type        = string
}

variable "keys" {
  description = "The key that encrypts it in each region where it is kept, by region."
  type        = map(string)

  validation {
    condition     = length(var.keys) > 0
    error_message = "A secret is kept in one region at least."
  }
}
