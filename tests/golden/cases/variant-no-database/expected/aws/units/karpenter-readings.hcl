# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-iam.git//modules/iam-policy?ref=v${local.versions.iam-policy}"
}

dependency "cluster" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/cluster/${basename(get_terragrunt_dir())}"

  mock_outputs = {
    cluster_name = "mock-cluster"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  description = "What Karpenter looks up"
  name        = "${dependency.cluster.outputs.cluster_name}-karpenter-readings"
  policy = jsonencode({
    Statement = [
      {
        Action = [
          "ec2:DescribeCapacityReservations",
          "ec2:DescribeInstanceStatus",
          "ec2:DescribePlacementGroups",
        ]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = local.region.name
          }
        }
        Effect   = "Allow"
        Resource = "*"
      },
      { Action = ["iam:ListInstanceProfiles"], Effect = "Allow", Resource = "*" },
    ]
    Version = "2012-10-17"
  })
}
