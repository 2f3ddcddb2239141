# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-network.git//modules/subnets?ref=v${local.versions.network-subnets}"
}

dependency "vpc" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/global/vpc"

  mock_outputs = {
    network_name = "mock-network"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  network_name = dependency.vpc.outputs.network_name
  project_id   = local.env.project
  secondary_ranges = {
    omi-example-private = [
      { ip_cidr_range = local.region.pods_cidr, range_name = "pods" },
      { ip_cidr_range = local.region.services_cidr, range_name = "services" },
    ]
  }
  subnets = [
    {
      description           = "Hosts with an external address"
      subnet_flow_logs      = "false"
      subnet_ip             = local.region.public_cidr
      subnet_name           = "omi-example-public"
      subnet_private_access = "true"
    },
    {
      description           = "Nodes; no external address"
      subnet_flow_logs      = "false"
      subnet_ip             = local.region.private_cidr
      subnet_name           = "omi-example-private"
      subnet_private_access = "true"
    },
    {
      purpose     = "REGIONAL_MANAGED_PROXY"
      role        = "ACTIVE"
      subnet_ip   = local.region.proxy_cidr
      subnet_name = "omi-example-proxy"
    },
  ]
  subnets_region = local.region.name
}
