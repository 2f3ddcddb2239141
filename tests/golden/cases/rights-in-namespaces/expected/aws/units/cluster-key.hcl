# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-kms.git?ref=v${local.versions.kms}"
}

inputs = {
  aliases                 = ["${local.env.name}/cluster"]
  deletion_window_in_days = 30
  description             = "Secrets of the clusters of ${local.env.name}"
  enable_key_rotation     = true
}
