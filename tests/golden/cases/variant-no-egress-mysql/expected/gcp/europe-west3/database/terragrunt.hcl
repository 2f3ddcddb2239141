# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/database.hcl"
}

locals {
  region = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
}

inputs = {
  backup_configuration = {
    binary_log_enabled             = true
    enabled                        = true
    location                       = local.region.name
    retained_backups               = 6
    retention_unit                 = "COUNT"
    start_time                     = "02:00"
    transaction_log_retention_days = "5"
  }
  db_name           = "app"
  enable_default_db = true
}
