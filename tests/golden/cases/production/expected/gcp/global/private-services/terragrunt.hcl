# Built by infra from environments/production/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/private-services.hcl"
}

inputs = {
  ranges = {
    omi-production-europe-west1-managed = "10.0.64.0/20"
    omi-production-us-east1-managed     = "10.1.64.0/20"
  }
}
