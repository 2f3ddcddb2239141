# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "secret_version" {
  description = "The version of the secret that the database was given, as projects/<project>/secrets/<name>/versions/<number>."
  value       = google_secret_manager_secret_version.this.name
}

output "username" {
  description = "Who logs in with the password."
  value       = google_sql_user.this.name
}
