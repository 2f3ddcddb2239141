# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "id" {
  description = "The secret, as projects/<project>/secrets/<name>."
  value       = google_secret_manager_secret.this.id
}
