# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-vpc.git?ref=v${local.versions.vpc}"
}

inputs = {
  azs                                = local.region.zones
  cidr                               = local.region.cidr
  create_database_subnet_route_table = true
  database_subnets                   = local.region.database_subnets
  default_security_group_egress      = []
  default_security_group_ingress     = []
  enable_dns_hostnames               = null
  enable_flow_log                    = true
  enable_nat_gateway                 = true
  manage_default_security_group      = true
  name                               = local.env.name
  one_nat_gateway_per_az             = true
  private_subnets                    = local.region.private_subnets
  public_subnets                     = local.region.public_subnets
  single_nat_gateway                 = false
  vpc_tags = {
    price = "5 $$${each}"
  }
}
