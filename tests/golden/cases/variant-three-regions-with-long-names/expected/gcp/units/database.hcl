# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-sql-db.git//modules/postgresql?ref=v${local.versions.postgresql}"
}

generate "unit_versions" {
  path              = "unit_versions_override.tf.json"
  if_exists         = "overwrite"
  disable_signature = true
  contents = jsonencode({
    terraform = {
      required_providers = {
        null = {
          source  = "hashicorp/null"
          version = "3.3.1"
        }
        random = {
          source  = "hashicorp/random"
          version = "3.9.0"
        }
      }
    }
  })
}

dependency "keys" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/keys"

  mock_outputs = {
    keys = {
      database = "projects/mock-project/locations/us-east1/keyRings/mock/cryptoKeys/mock-keys"
    }
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "vpc" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/global/vpc"

  mock_outputs = {
    network_self_link = "https://www.googleapis.com/compute/v1/projects/mock-project/global/networks/mock-network"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("root.hcl"))}/global/private-services"]
}

inputs = {
  availability_type = "ZONAL"
  database_flags = [
    { name = "cloudsql.enable_pgaudit", value = "on" },
    { name = "cloudsql.iam_authentication", value = "on" },
    { name = "log_connections", value = "on" },
    { name = "log_disconnections", value = "on" },
    { name = "log_lock_waits", value = "on" },
    { name = "log_statement", value = "ddl" },
  ]
  database_version            = "POSTGRES_16"
  deletion_protection         = true
  deletion_protection_enabled = true
  disk_autoresize             = true
  disk_autoresize_limit       = 500
  disk_size                   = 100
  disk_type                   = "PD_SSD"
  edition                     = "ENTERPRISE"
  enable_default_db           = false
  enable_default_user         = false
  encryption_key_name         = dependency.keys.outputs.keys.database
  insights_config = {
    enhanced_query_insights_enabled = false
    query_plans_per_minute          = 5
    query_string_length             = 1024
    record_application_tags         = true
    record_client_address           = false
  }
  ip_configuration = {
    allocated_ip_range = local.region.managed_range
    ipv4_enabled       = false
    private_network    = dependency.vpc.outputs.network_self_link
    ssl_mode           = "ENCRYPTED_ONLY"
  }
  maintenance_window_day          = 7
  maintenance_window_hour         = 3
  maintenance_window_update_track = "stable"
  name                            = "${local.env.name}-${local.region.name}"
  project_id                      = local.env.project
  region                          = local.region.name
  tier                            = "db-custom-4-16384"
  user_labels                     = local.env.labels
  zone                            = element(local.region.zones, 0)
}
