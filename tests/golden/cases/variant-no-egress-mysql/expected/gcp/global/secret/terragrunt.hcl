# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/secret.hcl"
}

dependency "keys-europe-west3" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/europe-west3/keys"

  mock_outputs = {
    keys = {
      secrets = "projects/mock-project/locations/us-east1/keyRings/mock/cryptoKeys/mock-keys"
    }
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "keys-europe-north1" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/europe-north1/keys"

  mock_outputs = {
    keys = {
      secrets = "projects/mock-project/locations/us-east1/keyRings/mock/cryptoKeys/mock-keys"
    }
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  keys = {
    europe-north1 = dependency.keys-europe-north1.outputs.keys.secrets
    europe-west3  = dependency.keys-europe-west3.outputs.keys.secrets
  }
}
