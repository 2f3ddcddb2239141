# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-cloud-nat.git?ref=v${local.versions.cloud-nat}"
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

dependency "vpc" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/global/vpc"

  mock_outputs = {
    network_name = "mock-network"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("region.hcl"))}/network"]
}

inputs = {
  create_router                      = true
  enable_dynamic_port_allocation     = true
  log_config_enable                  = true
  log_config_filter                  = "ERRORS_ONLY"
  name                               = "omi-example-nat"
  network                            = dependency.vpc.outputs.network_name
  project_id                         = local.env.project
  region                             = local.region.name
  router                             = "omi-example-router"
  source_subnetwork_ip_ranges_to_nat = "LIST_OF_SUBNETWORKS"
  subnetworks = [
    {
      name                     = "omi-example-private"
      secondary_ip_range_names = []
      source_ip_ranges_to_nat  = ["ALL_IP_RANGES"]
    },
  ]
}
