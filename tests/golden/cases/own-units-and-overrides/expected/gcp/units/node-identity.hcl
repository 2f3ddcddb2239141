# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-service-accounts.git?ref=v${local.versions.service-accounts}"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("root.hcl"))}/global/services"]
}

inputs = {
  display_name = "Nodes of ${local.env.name}"
  names        = [local.region.node_account]
  project_id   = local.env.project
  project_roles = [
    "${local.env.project}=>roles/artifactregistry.reader",
    "${local.env.project}=>roles/container.defaultNodeServiceAccount",
  ]
}
