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
  delete_default_internet_gateway_routes = true
  egress_rules                           = []
  ingress_rules = [
    {
      deny = [
        { protocol = "all" },
      ]
      description   = "Nobody, unless another rule lets them"
      name          = "omi-example-deny-ingress"
      priority      = 65534
      source_ranges = ["0.0.0.0/0"]
    },
  ]
  network_name = local.env.name
  project_id   = local.env.project
  routing_mode = "GLOBAL"
  subnets      = []
}
