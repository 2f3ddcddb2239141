# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

terraform {
  source = "git::https://github.com/example/terraform-dns.git?ref=stable"
}

dependency "main" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/eu-west-1/cluster/main"

  mock_outputs = {
    endpoint = "https://mock.invalid"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "standby" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/us-east-1/cluster/main"

  mock_outputs = {
    endpoint = "https://mock.invalid"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  endpoints = [dependency.main.outputs.endpoint, dependency.standby.outputs.endpoint]
}
