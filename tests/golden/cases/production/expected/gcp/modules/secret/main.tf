# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

resource "google_secret_manager_secret" "this" {
  project   = var.project_id
  secret_id = var.secret_id

  replication {
    user_managed {
      dynamic "replicas" {
        for_each = var.keys

        content {
          location = replicas.key

          customer_managed_encryption {
            kms_key_name = replicas.value
          }
        }
      }
    }
  }

  lifecycle {
    # Google never moves a secret: to keep it in one more region it would have to be made anew, without
    # what is in it. Those regions read it where it is.
    ignore_changes = [replication]
  }
}
