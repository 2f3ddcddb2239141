# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-network.git?ref=v${local.versions.network}"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("root.hcl"))}/global/services"]
}

inputs = {
  auto_create_subnetworks                = false
  delete_default_internet_gateway_routes = false
  egress_rules = [
    {
      deny = [
        { protocol = "all" },
      ]
      description        = "The database is for its clients only"
      destination_ranges = ["10.0.64.0/20", "10.1.64.0/20"]
      name               = "omi-example-deny-database"
      priority           = 65534
    },
    {
      allow = [
        { ports = ["3306", "3307"], protocol = "tcp" },
      ]
      description        = "Clients of the database"
      destination_ranges = ["10.0.64.0/20", "10.1.64.0/20"]
      name               = "omi-example-database-client"
      priority           = 1000
      target_tags        = ["database-client"]
    },
  ]
  ingress_rules = [
    {
      deny = [
        { protocol = "all" },
      ]
      description = "Nobody, unless another rule lets them"
      log_config = {
        metadata = "EXCLUDE_ALL_METADATA"
      }
      name          = "omi-example-deny-ingress"
      priority      = 65534
      source_ranges = ["0.0.0.0/0"]
    },
    {
      allow = [
        { ports = ["22"], protocol = "tcp" },
      ]
      description   = "Sessions on nodes, through IAP"
      name          = "omi-example-ssh-through-iap"
      priority      = 1000
      source_ranges = ["35.235.240.0/20"]
      target_tags   = ["ssh-through-iap"]
    },
    {
      allow = [
        { ports = ["22"], protocol = "tcp" },
      ]
      description   = "SSH to nodes from within the network"
      name          = "omi-example-ssh-from-network"
      priority      = 1000
      source_ranges = ["10.0.0.0/12"]
      target_tags   = ["ssh-from-network"]
    },
  ]
  network_name = local.env.name
  project_id   = local.env.project
  routing_mode = "GLOBAL"
  subnets      = []
}
