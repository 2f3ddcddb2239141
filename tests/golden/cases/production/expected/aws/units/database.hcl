# Built by infra from environments/production/environment.yaml: change that file and run `infra build`.

locals {
  env    = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//database"
}

generate "unit_versions" {
  path              = "unit_versions_override.tf.json"
  if_exists         = "overwrite"
  disable_signature = true
  contents = jsonencode({
    terraform = {
      required_providers = {
        random = {
          source  = "hashicorp/random"
          version = "3.9.0"
        }
      }
    }
  })
}

dependency "security_group" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/database-security-group"

  mock_outputs = {
    security_group_id = "sg-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "network" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/network"

  mock_outputs = {
    database_subnet_group_name = "mock-database-subnet-group-name-1"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "key" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/keys/database"

  mock_outputs = {
    key_arn = "arn:aws:kms:us-east-1:000000000000:key/00000000-0000-0000-0000-000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "logs_key" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/keys/logs"

  mock_outputs = {
    key_arn = "arn:aws:kms:us-east-1:000000000000:key/00000000-0000-0000-0000-000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  allocated_storage       = 100
  backup_retention_period = 7
  backup_window           = "01:00-01:30"
  database_name           = "shop"
  deletion_protection     = true
  engine                  = "postgres"
  engine_version          = "17.10"
  identifier              = "${local.env.name}-${local.region.name}"
  instance_class          = "db.m6g.large"
  kms_key_arn             = dependency.key.outputs.key_arn
  log_exports             = ["postgresql", "upgrade"]
  log_kms_key_arn         = dependency.logs_key.outputs.key_arn
  log_retention_in_days   = 365
  maintenance_window      = "sun:03:00-sun:04:00"
  max_allocated_storage   = 500
  parameter_group_family  = "postgres17"
  parameters = {
    log_min_duration_statement          = "1000"
    "rds.accepted_password_auth_method" = "scram"
    "rds.force_ssl"                     = "1"
  }
  port                   = 5432
  secret_name            = "${local.env.name}/shop-db"
  secret_replica_regions = ["us-east-1"]
  security_group_ids     = [dependency.security_group.outputs.security_group_id]
  subnet_group_name      = dependency.network.outputs.database_subnet_group_name
}
