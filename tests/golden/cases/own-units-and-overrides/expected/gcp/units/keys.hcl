# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-kms.git?ref=v${local.versions.kms}"
}

dependency "services" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/global/services"

  mock_outputs = {
    enabled_api_identities = {
      "container.googleapis.com"     = "service-000000000000@container-engine-robot.iam.gserviceaccount.com"
      "secretmanager.googleapis.com" = "service-000000000000@gcp-sa-secretmanager.iam.gserviceaccount.com"
      "sqladmin.googleapis.com"      = "service-000000000000@gcp-sa-cloud-sql.iam.gserviceaccount.com"
    }
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  decrypters = [
    "serviceAccount:${dependency.services.outputs.enabled_api_identities["container.googleapis.com"]}",
  ]
  encrypters = [
    "serviceAccount:${dependency.services.outputs.enabled_api_identities["container.googleapis.com"]}",
  ]
  key_destroy_scheduled_duration = "2592000s"
  key_rotation_period            = "7776000s"
  keyring                        = local.env.name
  keys                           = ["cluster"]
  location                       = local.region.name
  prevent_destroy                = false
  project_id                     = local.env.project
  set_decrypters_for             = ["cluster"]
  set_encrypters_for             = ["cluster"]
}
