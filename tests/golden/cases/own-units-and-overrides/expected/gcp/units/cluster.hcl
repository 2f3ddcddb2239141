# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-kubernetes-engine.git//modules/private-cluster?ref=v${local.versions.private-cluster}"
}

generate "unit_versions" {
  path              = "unit_versions_override.tf.json"
  if_exists         = "overwrite"
  disable_signature = true
  contents = jsonencode({
    terraform = {
      required_providers = {
        kubernetes = {
          source  = "hashicorp/kubernetes"
          version = "3.2.1"
        }
        random = {
          source  = "hashicorp/random"
          version = "3.9.0"
        }
      }
    }
  })
}

dependency "vpc" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/global/vpc"

  mock_outputs = {
    network_name = "mock-network"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "node-identity" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/node-identity"

  mock_outputs = {
    email = "mock-nodes@mock-project.iam.gserviceaccount.com"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "keys" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/keys"

  mock_outputs = {
    keys = {
      cluster = "projects/mock-project/locations/us-east1/keyRings/mock/cryptoKeys/mock-keys"
    }
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependencies {
  paths = [
    "${dirname(find_in_parent_folders("region.hcl"))}/network",
    "${dirname(find_in_parent_folders("region.hcl"))}/nat",
  ]
}

inputs = {
  anonymous_authentication_config_mode = "LIMITED"
  cluster_autoscaling = {
    auto_repair         = true
    auto_upgrade        = true
    autoscaling_profile = "BALANCED"
    enabled             = false
    gpu_resources       = []
  }
  cluster_dns_provider    = "CLOUD_DNS"
  cluster_dns_scope       = "CLUSTER_SCOPE"
  cluster_resource_labels = local.env.labels
  create_service_account  = false
  database_encryption = [
    { key_name = dependency.keys.outputs.keys.cluster, state = "ENCRYPTED" },
  ]
  datapath_provider               = "ADVANCED_DATAPATH"
  default_max_pods_per_node       = 110
  deletion_protection             = true
  dns_allow_external_traffic      = false
  enable_intranode_visibility     = false
  enable_private_endpoint         = true
  enable_private_nodes            = true
  enable_secret_manager_addon     = true
  enable_shielded_nodes           = true
  enable_vertical_pod_autoscaling = true
  gateway_api_channel             = "CHANNEL_STANDARD"
  gcp_public_cidrs_access_enabled = false
  identity_namespace              = "enabled"
  initial_node_count              = 1
  ip_range_pods                   = "pods"
  ip_range_services               = "services"
  issue_client_certificate        = false
  kubernetes_version              = "1.35"
  logging_enabled_components = [
    "SYSTEM_COMPONENTS",
    "WORKLOADS",
    "APISERVER",
    "CONTROLLER_MANAGER",
    "SCHEDULER",
  ]
  master_authorized_networks = [
    { cidr_block = "10.0.0.0/12", display_name = "network" },
  ]
  master_global_access_enabled         = true
  monitoring_enable_managed_prometheus = true
  monitoring_enabled_components        = ["SYSTEM_COMPONENTS"]
  network                              = dependency.vpc.outputs.network_name
  network_tags                         = ["ssh-through-iap"]
  node_metadata                        = "GKE_METADATA"
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
  node_pools_labels = {}
  node_pools_metadata = {
    all = {
      block-project-ssh-keys = "true"
      enable-oslogin         = "TRUE"
    }
  }
  node_pools_tags = {
    all = ["ssh-through-iap"]
  }
  node_pools_taints        = {}
  project_id               = local.env.project
  region                   = local.region.name
  regional                 = true
  release_channel          = "REGULAR"
  remove_default_node_pool = true
  security_posture_mode    = "BASIC"
  service_account          = dependency.node-identity.outputs.email
  subnetwork               = "omi-example-private"
  zones                    = local.region.zones
}
