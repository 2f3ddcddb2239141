# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/private-services.hcl"
}

inputs = {
  ranges = {
    omi-example-europe-west1-managed = "10.0.64.0/20"
    omi-example-us-west1-managed     = "10.1.64.0/20"
  }
}
