# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  env = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//node-pools"
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
              cluster_ca_certificate = base64decode(dependency.cluster.outputs.certificate_data)
              exec = {
                args    = ["get-token", "--role", local.env.account]
                command = "aws"
              }
              host = dependency.cluster.outputs.endpoint
            }
            user_agent = "$${not} %%{a} template"
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
        random = {
          source  = "hashicorp/random"
          version = "3.7.2"
        }
      }
    }
  })
}

dependency "cluster" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/cluster/${basename(get_terragrunt_dir())}"

  mock_outputs = {
    certificate_data = "bW9jaw=="
    endpoint         = "https://mock.invalid"
    name             = "mock-name-1"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("region.hcl"))}/network"]
}

inputs = {
  cluster = dependency.cluster.outputs.name
}
