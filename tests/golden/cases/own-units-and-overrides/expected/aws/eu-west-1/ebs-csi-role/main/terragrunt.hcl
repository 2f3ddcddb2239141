# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/ebs-csi-role.hcl"
}

inputs = {
  name = "omi-example-eu-west-1-main-ebs-csi"
}
