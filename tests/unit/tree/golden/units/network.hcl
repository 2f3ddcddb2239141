# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/example/terraform-vpc.git?ref=v${local.versions.vpc}"
}

inputs = {
  azs                  = local.region.zones
  cidr                 = local.region.cidr
  enable_dns_hostnames = true
  name                 = local.env.name
}
