# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env    = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals

  # A unit's state has the name of its place, or of the place that it moved here from.
  moved     = jsondecode(file(find_in_parent_folders("moved.json")))
  state_key = lookup(local.moved, path_relative_to_include(), path_relative_to_include())

  providers = {
    aws = {
      allowed_account_ids = [local.env.account]
      default_tags = {
        tags = local.env.tags
      }
      region = local.region.name
    }
  }
}

terraform_version_constraint  = ">= 1.11"
terragrunt_version_constraint = ">= 1.0"

remote_state {
  backend = "s3"

  generate = {
    path      = "backend.tf"
    if_exists = "overwrite_terragrunt"
  }

  config = {
    bucket         = local.region.state_bucket
    encrypt        = true
    kms_key_id     = "alias/aws/s3"
    region         = local.region.name
    s3_bucket_tags = local.env.tags
    use_lockfile   = true
    key            = "${local.state_key}/terraform.tfstate"
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
        aws = {
          source  = "hashicorp/aws"
          version = "5.100.0"
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
        "(?s).*RequestError: send request failed.*",
        "(?s).*Throttling.*",
        "(?s).*TooManyRequestsException.*",
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
