# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "ranges" {
  description = "The names of the ranges, once managed services can use them."
  value       = google_service_networking_connection.this.reserved_peering_ranges
}
