# Built by infra from environments/staging/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-security-group.git?ref=v${local.versions.security-group}"
}

dependency "network" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/network"

  mock_outputs = {
    vpc_id = "vpc-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "cluster_main" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/cluster/main"

  mock_outputs = {
    node_security_group_id = "sg-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  computed_ingress_with_source_security_group_id = [
    {
      description              = "Nodes of the cluster main"
      from_port                = 5432
      protocol                 = "tcp"
      source_security_group_id = dependency.cluster_main.outputs.node_security_group_id
      to_port                  = 5432
    },
  ]
  description                                              = "Who reaches the database"
  name                                                     = "${local.env.name}-database"
  number_of_computed_ingress_with_source_security_group_id = 1
  use_name_prefix                                          = false
  vpc_id                                                   = dependency.network.outputs.vpc_id
}
