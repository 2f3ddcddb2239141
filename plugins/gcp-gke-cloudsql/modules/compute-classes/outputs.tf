# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "release" {
  description = "The name of the release."
  value       = helm_release.this.name
}
