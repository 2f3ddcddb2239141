# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-iam.git//modules/projects_iam?ref=v${local.versions.projects-iam}"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("root.hcl"))}/global/services"]
}

inputs = {
  bindings = {
    "roles/container.clusterViewer" = [
      "group:sre@example.com",
      "group:leads@example.com",
      "group:engineers@example.com",
      "group:auditors@example.com",
      "group:contractors@example.com",
    ]
  }
  mode     = "additive"
  projects = [local.env.project]
}
