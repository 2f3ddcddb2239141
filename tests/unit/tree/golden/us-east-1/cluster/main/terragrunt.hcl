# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/cluster.hcl"
}

locals {
  region = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
}

inputs = {
  node_groups = {
    standby = {
      min    = 1
      subnet = dependency.network.outputs.subnets["private/a"].id
    }
  }
  zones = local.region.zones
}
