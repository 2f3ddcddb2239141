# Built by infra from environments/staging/environment.yaml: change that file and run `infra build`.

locals {
  env = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//secret"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("root.hcl"))}/global/services"]
}

inputs = {
  project_id = local.env.project
  secret_id  = "${local.env.name}-app-db"
}
