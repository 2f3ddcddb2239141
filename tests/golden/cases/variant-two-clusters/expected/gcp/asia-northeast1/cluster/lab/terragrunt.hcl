# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/cluster.hcl"
}

inputs = {
  authenticator_security_group = null
  name                         = "omi-example-asia-northeast1-lab"
  network_tags                 = ["database-client", "ssh-through-iap"]
  node_pools = [
    {
      auto_repair        = true
      auto_upgrade       = true
      disk_size_gb       = 100
      disk_type          = "pd-balanced"
      enable_secure_boot = true
      initial_node_count = 1
      location_policy    = "BALANCED"
      machine_type       = "e2-standard-2"
      name               = "system"
      spot               = false
      total_max_count    = 4
      total_min_count    = 2
    },
  ]
  node_pools_tags = {
    all = ["database-client", "ssh-through-iap"]
  }
}
