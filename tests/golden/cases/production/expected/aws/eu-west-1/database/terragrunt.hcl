# Built by infra from environments/production/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/database.hcl"
}

locals {
  env = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("root.hcl"))}/us-east-1/keys/database"]
}

inputs = {
  secret_replicas = {
    us-east-1 = "alias/${local.env.name}/database"
  }
}
