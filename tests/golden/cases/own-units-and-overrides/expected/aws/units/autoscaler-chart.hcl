# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  region = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//autoscaler-chart"
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
              cluster_ca_certificate = base64decode(
                dependency.cluster.outputs.cluster_certificate_authority_data,
              )
              exec = {
                api_version = "client.authentication.k8s.io/v1beta1"
                args = [
                  "eks",
                  "get-token",
                  "--cluster-name",
                  dependency.cluster.outputs.cluster_name,
                  "--region",
                  local.region.name,
                ]
                command = "aws"
              }
              host = dependency.cluster.outputs.cluster_endpoint
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
    cluster_certificate_authority_data = "bW9jaw=="
    cluster_endpoint                   = "https://0123456789ABCDEF0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com"
    cluster_name                       = "mock-cluster"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependencies {
  paths = [
    "${dirname(find_in_parent_folders("region.hcl"))}/autoscaler/${basename(get_terragrunt_dir())}",
  ]
}

inputs = {
  cluster_name    = dependency.cluster.outputs.cluster_name
  image           = "registry.k8s.io/autoscaling/cluster-autoscaler:v1.35.2"
  region          = local.region.name
  service_account = "cluster-autoscaler"
}
