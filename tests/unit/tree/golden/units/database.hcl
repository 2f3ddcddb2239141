# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/example/terraform-rds.git?ref=v${local.versions.rds}"
}

inputs = {}
