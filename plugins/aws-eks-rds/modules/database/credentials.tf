# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# The password is written once and read back, and no state ever holds it:
#
#   generated -> secret (write-only) -> that version of the secret -> database (write-only)
#
# What the database gets is what the secret says, so that an apply that dies in between and runs again
# never leaves two passwords. Both sides move with credentials_version alone.

ephemeral "random_password" "this" {
  count = local.is_replica ? 0 : 1

  length = 40
  # What stands in a connection string as it is; RDS refuses "/", "@", quotes and blanks.
  override_special = "-_.~"
}

resource "aws_secretsmanager_secret" "this" {
  # checkov:skip=CKV2_AWS_57:A rotation restarts every client; credentials_version makes a new password.
  count = local.is_replica ? 0 : 1

  name                    = var.secret_name
  description             = "Credentials of ${var.identifier}"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.deletion_protection ? 30 : 0

  # With AWS's own key there: one of another unit would make this region wait for that one, and a region
  # that is lost must take no other along.
  dynamic "replica" {
    for_each = toset(var.secret_replica_regions)

    content {
      region = replica.key
    }
  }
}

resource "aws_secretsmanager_secret_version" "this" {
  count = local.is_replica ? 0 : 1

  secret_id = aws_secretsmanager_secret.this[0].id
  secret_string_wo = jsonencode({
    dbname   = var.database_name
    engine   = var.engine
    password = ephemeral.random_password.this[0].result
    port     = var.port
    username = var.username
  })
  secret_string_wo_version = var.credentials_version
}

ephemeral "aws_secretsmanager_secret_version" "this" {
  count = local.is_replica ? 0 : 1

  secret_id  = aws_secretsmanager_secret.this[0].id
  version_id = aws_secretsmanager_secret_version.this[0].version_id
}

locals {
  password = local.is_replica ? null : jsondecode(ephemeral.aws_secretsmanager_secret_version.this[0].secret_string).password
}
