# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/database.hcl"
}

dependency "primary" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/eu-west-1/database"

  mock_outputs = {
    arn = "mock-arn-1"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("root.hcl"))}/global/audit"]
}

inputs = {
  replicate_source_db = dependency.primary.outputs.arn
}
