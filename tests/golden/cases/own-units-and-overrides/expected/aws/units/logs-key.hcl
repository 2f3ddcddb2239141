# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-kms.git?ref=v${local.versions.kms}"
}

inputs = {
  aliases                 = ["${local.env.name}/logs"]
  deletion_window_in_days = 30
  description             = "Logs of ${local.env.name}"
  enable_key_rotation     = true
  key_statements = [
    {
      actions = [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:DescribeKey",
      ]
      conditions = [
        {
          test     = "ArnLike"
          values   = ["arn:aws:logs:${local.region.name}:${local.env.account}:log-group:*"]
          variable = "kms:EncryptionContext:aws:logs:arn"
        },
      ]
      principals = [
        { identifiers = ["logs.${local.region.name}.amazonaws.com"], type = "Service" },
      ]
      resources = ["*"]
      sid       = "CloudWatchLogs"
    },
  ]
}
