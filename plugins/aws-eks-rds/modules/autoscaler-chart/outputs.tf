# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "image" {
  description = "The image that runs."
  value       = var.image
}
