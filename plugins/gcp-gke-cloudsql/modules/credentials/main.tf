# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# A password that no state, plan or log holds: it is generated, written to the secret, read back from there
# and given to the database. An apply that dies in between goes on with what the secret holds, so that
# secret and database never disagree for good.
ephemeral "random_password" "this" {
  length  = 32
  special = false
}

resource "google_secret_manager_secret_version" "this" {
  secret = var.secret
  secret_data_wo = jsonencode({
    dbname   = var.database
    engine   = var.engine
    password = ephemeral.random_password.this.result
    port     = var.port
    username = var.username
  })
  secret_data_wo_version = var.generation

  lifecycle {
    # The old password goes when the database has the new one.
    create_before_destroy = true
  }
}

ephemeral "google_secret_manager_secret_version" "this" {
  project = var.project_id
  secret  = element(split("/", var.secret), 3)
  version = google_secret_manager_secret_version.this.version
}

resource "google_sql_user" "this" {
  project             = var.project_id
  instance            = var.instance
  name                = var.username
  password_wo         = jsondecode(ephemeral.google_secret_manager_secret_version.this.secret_data).password
  password_wo_version = google_secret_manager_secret_version.this.version

  # PostgreSQL keeps a user who owns tables; it goes with the instance.
  deletion_policy = "ABANDON"
}
