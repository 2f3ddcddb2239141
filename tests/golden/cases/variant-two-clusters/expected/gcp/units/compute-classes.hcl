# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  region = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//compute-classes"
}

feature "charts" {
  default = true
}

exclude {
  if                   = !feature.charts.value
  actions              = ["all"]
  exclude_dependencies = false
}

generate "provider_helm" {
  path              = "helm.provider.tf.json"
  if_exists         = "overwrite"
  disable_signature = true

  # Terraform reads text in JSON as templates: what looks like one is doubled.
  contents = replace(
    replace(
      jsonencode({
        provider = {
          helm = {
            kubernetes = {
              cluster_ca_certificate = base64decode(dependency.cluster.outputs.ca_certificate)
              exec = {
                api_version = "client.authentication.k8s.io/v1beta1"
                command     = "gke-gcloud-auth-plugin"
              }
              host = "https://${dependency.cluster.outputs.endpoint}"
            }
          }
        }
      }),
      "$${",
      "$$${",
    ),
    "%%{",
    "%%%{",
  )
}

generate "unit_versions" {
  path              = "unit_versions_override.tf.json"
  if_exists         = "overwrite"
  disable_signature = true
  contents = jsonencode({
    terraform = {
      required_providers = {
        helm = {
          source  = "hashicorp/helm"
          version = "3.1.2"
        }
      }
    }
  })
}

dependency "cluster" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/cluster/${basename(get_terragrunt_dir())}"

  mock_outputs = {
    ca_certificate = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCm1vY2sKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo="
    endpoint       = "10.0.0.2"
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

inputs = {
  classes = [
    {
      disk_gib     = 100
      disk_type    = "pd-balanced"
      labels       = {}
      machine_type = "e2-standard-4"
      name         = "apps"
      spot         = false
      taints       = []
    },
  ]
  service_account = dependency.node-identity.outputs.email
  zones           = local.region.zones
}
