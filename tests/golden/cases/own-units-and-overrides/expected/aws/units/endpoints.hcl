# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-vpc.git//modules/vpc-endpoints?ref=v${local.versions.vpc-endpoints}"
}

dependency "network" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/network"

  mock_outputs = {
    private_route_table_ids = ["rtb-00000000000000001"]
    vpc_arn                 = "arn:aws:ec2:us-east-1:000000000000:vpc/vpc-00000000000000001"
    vpc_id                  = "vpc-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  endpoints = {
    s3 = {
      route_table_ids = dependency.network.outputs.private_route_table_ids
      service         = "s3"
      service_type    = "Gateway"
    }
  }
  tags = {
    network = dependency.network.outputs.vpc_arn
  }
  vpc_id = dependency.network.outputs.vpc_id
}
