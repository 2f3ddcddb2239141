# Built by infra from environments/staging/environment.yaml: change that file and run `infra build`.

locals {
  env = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//credentials"
}

generate "unit_versions" {
  path              = "unit_versions_override.tf.json"
  if_exists         = "overwrite"
  disable_signature = true
  contents = jsonencode({
    terraform = {
      required_providers = {
        random = {
          source  = "hashicorp/random"
          version = "3.9.0"
        }
      }
    }
  })
}

dependency "secret" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/global/secret"

  mock_outputs = {
    id = "projects/mock-project/secrets/mock-secret"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "database" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/database"

  mock_outputs = {
    instance_name = "mock-instance"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  database   = "app"
  engine     = "postgres"
  generation = 1
  instance   = dependency.database.outputs.instance_name
  port       = 5432
  project_id = local.env.project
  secret     = dependency.secret.outputs.id
}
