# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-sqs.git?ref=v${local.versions.sqs}"
}

dependency "network" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/network"

  mock_outputs = {
    azs    = ["us-east-1a", "us-east-1b", "us-east-1c"]
    vpc_id = "vpc-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  name = "jobs"
  tags = {
    network = "of ${dependency.network.outputs.vpc_id}"
    zone    = dependency.network.outputs.azs[0]
  }
}
