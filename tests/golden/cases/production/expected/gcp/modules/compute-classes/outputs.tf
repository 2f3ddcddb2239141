# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "release" {
  description = "The name of the release."
  value       = helm_release.this.name
}
