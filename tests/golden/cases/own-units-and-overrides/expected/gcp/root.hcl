# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env    = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals

  # A unit's state has the name of its place, or of the place that it moved here from.
  moved     = jsondecode(file(find_in_parent_folders("moved.json")))
  state_key = lookup(local.moved, path_relative_to_include(), path_relative_to_include())

  providers = {
    google = {
      default_labels = local.env.labels
      project        = local.env.project
      region         = local.region.name
    }
    google-beta = {
      default_labels = local.env.labels
      project        = local.env.project
      region         = local.region.name
    }
  }
}

terraform_version_constraint  = ">= 1.11"
terragrunt_version_constraint = ">= 1.0"

remote_state {
  backend = "gcs"

  generate = {
    path      = "backend.tf"
    if_exists = "overwrite_terragrunt"
  }

  config = {
    bucket                    = local.region.state_bucket
    enable_bucket_policy_only = true
    gcs_bucket_labels         = local.env.labels
    location                  = local.region.name
    project                   = local.env.project
    prefix                    = local.state_key
  }
}

generate "provider" {
  path              = "provider.tf.json"
  if_exists         = "overwrite"
  disable_signature = true

  # Terraform reads text in JSON as templates: what looks like one is doubled.
  contents = replace(replace(jsonencode({ provider = local.providers }), "$${", "$$${"), "%%{", "%%%{")
}

# An override file adds to what a module says in its own versions.tf.
generate "versions" {
  path              = "versions_override.tf.json"
  if_exists         = "overwrite"
  disable_signature = true
  contents = jsonencode({
    terraform = {
      required_providers = {
        google = {
          source  = "hashicorp/google"
          version = "7.45.0"
        }
        google-beta = {
          source  = "hashicorp/google-beta"
          version = "7.45.0"
        }
      }
    }
  })
}

errors {
  retry "transient" {
    retryable_errors = concat(
      get_default_retryable_errors(),
      [
        "(?s).*Error 429.*",
        "(?s).*Error 503.*",
        "(?s).*connection reset by peer.*",
        "(?s).*cloudkms.cryptoKeyVersions.useToEncrypt.*denied.*",
      ],
    )
    max_attempts       = 3
    sleep_interval_sec = 10
  }
}

terraform {
  extra_arguments "wait_for_lock" {
    commands  = get_terraform_commands_that_need_locking()
    arguments = ["-lock-timeout=10m"]
  }
}
