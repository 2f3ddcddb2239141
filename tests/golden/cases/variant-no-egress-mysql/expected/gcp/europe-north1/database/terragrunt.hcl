# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/database.hcl"
}

dependency "source" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/europe-west3/database"

  mock_outputs = {
    instance_name = "mock-instance"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  instance_type        = "READ_REPLICA_INSTANCE"
  master_instance_name = dependency.source.outputs.instance_name
}
