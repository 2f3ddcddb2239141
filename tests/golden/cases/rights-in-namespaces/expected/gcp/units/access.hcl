# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//cluster-access"
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

inputs = {
  bindings = [
    { group = "sre@example.com", name = "sre", role = "cluster-admin" },
    { group = "leads@example.com", name = "leads", namespaces = ["shop", "cart"], role = "admin" },
    {
      group      = "engineers@example.com"
      name       = "engineers"
      namespaces = ["shop", "cart"]
      role       = "edit"
    },
    { group = "engineers@example.com", name = "engineers", role = "view" },
    { group = "auditors@example.com", name = "auditors", role = "view" },
    {
      group      = "contractors@example.com"
      name       = "contractors"
      namespaces = ["blog"]
      role       = "edit"
    },
  ]
}
