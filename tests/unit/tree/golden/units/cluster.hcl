# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/example/terraform-eks.git//modules/cluster?ref=v${local.versions.eks-cluster}"
}

dependency "network" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/network"

  mock_outputs = {
    subnets = {
      "private/a" = {
        id = "mock-id-1"
      }
      "private/b" = {
        id = "mock-id-1"
      }
    }
    vpc_id = "mock-vpc-id-1"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("root.hcl"))}/global/audit"]
}

inputs = {
  description = "$${not} %%{a} template"
  name        = "${local.env.name}-${local.region.name}"
  subnet_ids = [
    dependency.network.outputs.subnets["private/a"].id,
    dependency.network.outputs.subnets["private/b"].id,
  ]
  tags = {
    literal = "$$${not} %%%{a} \"template\""
  }
  vpc_id = dependency.network.outputs.vpc_id
}
