# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/cluster.hcl"
}

inputs = {
  cluster_autoscaling = {
    auto_repair                 = true
    auto_upgrade                = true
    autoscaling_profile         = "BALANCED"
    disk_type                   = "pd-balanced"
    enable_integrity_monitoring = true
    enable_secure_boot          = true
    enabled                     = true
    gpu_resources               = []
    image_type                  = "COS_CONTAINERD"
    max_cpu_cores               = 48
    max_memory_gb               = 192
    max_surge                   = 1
    max_unavailable             = 0
    min_cpu_cores               = 0
    min_memory_gb               = 0
    strategy                    = "SURGE"
  }
  ip_range_services = "services"
  name              = "omi-example-asia-northeast1-main"
  network_tags      = ["database-client", "ssh-through-iap"]
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
