# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/database.hcl"
}

dependency "source" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/us-east-1/database"

  mock_outputs = {
    db_instance_arn = "arn:aws:rds:us-east-1:000000000000:db:mock-db-instance-arn"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  replicate_source_db = dependency.source.outputs.db_instance_arn
}
