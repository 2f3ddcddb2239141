# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//private-services"
}

dependency "vpc" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/global/vpc"

  mock_outputs = {
    network_id = "projects/mock-project/global/networks/mock-network"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  network    = dependency.vpc.outputs.network_id
  project_id = local.env.project
}
