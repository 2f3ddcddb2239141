# Built by infra from environments/production/environment.yaml: change that file and run `infra build`.

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
    enabled                        = true
    location                       = local.region.name
    point_in_time_recovery_enabled = true
    retained_backups               = 8
    retention_unit                 = "COUNT"
    start_time                     = "02:00"
    transaction_log_retention_days = "7"
  }
  db_name           = "shop"
  enable_default_db = true
}
