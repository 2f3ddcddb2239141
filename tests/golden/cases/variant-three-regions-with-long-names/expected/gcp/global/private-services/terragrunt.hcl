# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/private-services.hcl"
}

inputs = {
  ranges = {
    organization-abc-an-environment-abc-asia-northeast1-managed = "192.168.4.0/24"
    organization-abc-an-environment-abc-europe-west1-managed    = "192.168.36.0/24"
    organization-abc-an-environment-abc-us-east1-managed        = "192.168.20.0/24"
  }
}
