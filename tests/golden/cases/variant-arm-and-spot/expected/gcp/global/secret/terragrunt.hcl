# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/secret.hcl"
}

dependency "keys-us-east1" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/us-east1/keys"

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
    us-east1 = dependency.keys-us-east1.outputs.keys.secrets
  }
}
