# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

terraform {
  required_version = ">= 1.11"
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 7.0, < 8.0"
    }
  }
}
