# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/../../../modules//worker"
}

dependency "letters" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/letters"

  mock_outputs = {
    queue_url = "https://mock.invalid"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  queues = [dependency.letters.outputs.queue_url]
  ratio  = 0.5
  tries  = 3
}
