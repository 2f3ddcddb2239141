# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/node-pools.hcl"
}

inputs = {
  pools = {
    apps = {
      arch     = "amd64"
      capacity = "on-demand"
      disk_gib = 100
      labels = {
        tier = "apps"
      }
      machine_size = "xlarge"
      max_cpu      = 20
      max_memory   = "160Gi"
      max_nodes    = 5
      memory_mib   = 16384
      taints       = []
    }
    extra = {
      arch         = "amd64"
      capacity     = "on-demand"
      disk_gib     = 100
      labels       = {}
      machine_size = "large"
      max_cpu      = 20
      max_memory   = "160Gi"
      max_nodes    = 10
      memory_mib   = 8192
      taints       = []
    }
  }
}
