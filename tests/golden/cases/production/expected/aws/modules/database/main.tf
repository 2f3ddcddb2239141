# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

locals {
  is_replica = var.replicate_source_db != null
}

resource "aws_db_parameter_group" "this" {
  # A new family needs a new group while the old one is in use.
  name_prefix = "${var.identifier}-"
  description = "Parameters of ${var.identifier}"
  family      = var.parameter_group_family

  dynamic "parameter" {
    for_each = var.parameters

    content {
      name  = parameter.key
      value = parameter.value
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

# RDS would make them by itself, unencrypted and kept for ever.
resource "aws_cloudwatch_log_group" "this" {
  for_each = toset(var.log_exports)

  name              = "/aws/rds/instance/${var.identifier}/${each.key}"
  kms_key_id        = var.log_kms_key_arn
  retention_in_days = var.log_retention_in_days
}

# A snapshot's name is taken until it is deleted: the next instance of this name gets another one.
resource "random_id" "final_snapshot" {
  count = local.is_replica ? 0 : 1

  byte_length = 4
  keepers     = { identifier = var.identifier }
}

resource "aws_db_instance" "this" {
  # checkov:skip=CKV_AWS_157:One zone, as the environment asks; a replica in another region takes over.
  # checkov:skip=CKV_AWS_226:The release is pinned, and moved by a change that somebody reviews.
  # checkov:skip=CKV2_AWS_30:All statements in a log would put what they carry in there too.

  identifier          = var.identifier
  replicate_source_db = var.replicate_source_db

  # A replica has these from its source.
  engine              = local.is_replica ? null : var.engine
  db_name             = local.is_replica ? null : var.database_name
  username            = local.is_replica ? null : var.username
  password_wo         = local.is_replica ? null : local.password
  password_wo_version = local.is_replica ? null : var.credentials_version
  allocated_storage   = local.is_replica ? null : var.allocated_storage

  engine_version             = var.engine_version
  auto_minor_version_upgrade = false
  parameter_group_name       = aws_db_parameter_group.this.name
  instance_class             = var.instance_class
  port                       = var.port

  storage_type          = "gp3"
  max_allocated_storage = var.max_allocated_storage
  storage_encrypted     = true
  kms_key_id            = var.kms_key_arn

  multi_az                            = false
  publicly_accessible                 = false
  db_subnet_group_name                = var.subnet_group_name
  vpc_security_group_ids              = var.security_group_ids
  iam_database_authentication_enabled = true

  backup_retention_period   = var.backup_retention_period
  backup_window             = var.backup_window
  maintenance_window        = var.maintenance_window
  copy_tags_to_snapshot     = true
  deletion_protection       = var.deletion_protection
  delete_automated_backups  = !var.deletion_protection
  skip_final_snapshot       = local.is_replica || !var.deletion_protection
  final_snapshot_identifier = local.is_replica ? null : "${var.identifier}-${random_id.final_snapshot[0].hex}"

  enabled_cloudwatch_logs_exports       = var.log_exports
  monitoring_interval                   = 60
  monitoring_role_arn                   = aws_iam_role.monitoring.arn
  database_insights_mode                = "standard"
  performance_insights_enabled          = true
  performance_insights_kms_key_id       = var.kms_key_arn
  performance_insights_retention_period = 7

  depends_on = [
    aws_cloudwatch_log_group.this,
    aws_iam_role_policy_attachment.monitoring,
  ]
}
