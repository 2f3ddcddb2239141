# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-eks-pod-identity.git?ref=v${local.versions.eks-pod-identity}"
}

inputs = {
  additional_policy_arns = {
    addon = "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"
  }
  description     = "Makes volumes and attaches them"
  use_name_prefix = false
}
