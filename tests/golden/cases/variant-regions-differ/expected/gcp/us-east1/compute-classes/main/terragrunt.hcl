# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/compute-classes.hcl"
}

inputs = {
  classes = [
    {
      disk_gib  = 100
      disk_type = "pd-balanced"
      labels = {
        tier = "apps"
      }
      machine_type = "e2-standard-4"
      name         = "apps"
      spot         = false
      taints       = []
    },
    {
      disk_gib     = 100
      disk_type    = "pd-balanced"
      labels       = {}
      machine_type = "e2-standard-2"
      name         = "extra"
      spot         = false
      taints       = []
    },
  ]
}
