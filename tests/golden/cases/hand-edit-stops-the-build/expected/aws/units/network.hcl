# Built by infra from environments/minimal/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-vpc.git?ref=v${local.versions.vpc}"
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
  azs                                             = local.region.zones
  cidr                                            = local.region.cidr
  create_database_subnet_route_table              = true
  create_flow_log_cloudwatch_iam_role             = true
  create_flow_log_cloudwatch_log_group            = true
  database_subnets                                = local.region.database_subnets
  default_security_group_egress                   = []
  default_security_group_ingress                  = []
  enable_dns_hostnames                            = true
  enable_flow_log                                 = true
  enable_nat_gateway                              = true
  flow_log_cloudwatch_log_group_kms_key_id        = dependency.logs_key.outputs.key_arn
  flow_log_cloudwatch_log_group_retention_in_days = 365
  flow_log_max_aggregation_interval               = 60
  manage_default_security_group                   = true
  name                                            = local.env.name
  one_nat_gateway_per_az                          = true
  private_subnets                                 = local.region.private_subnets
  public_subnets                                  = local.region.public_subnets
  single_nat_gateway                              = false
  vpc_flow_log_iam_policy_name                    = "${local.env.name}-${local.region.name}-flow-logs"
  vpc_flow_log_iam_policy_use_name_prefix         = false
  vpc_flow_log_iam_role_name                      = "${local.env.name}-${local.region.name}-flow-logs"
  vpc_flow_log_iam_role_use_name_prefix           = false
}
