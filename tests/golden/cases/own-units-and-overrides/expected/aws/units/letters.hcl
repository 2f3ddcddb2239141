# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-sqs.git?ref=v${local.versions.sqs}"
}

inputs = {
  name = "letters"
}
