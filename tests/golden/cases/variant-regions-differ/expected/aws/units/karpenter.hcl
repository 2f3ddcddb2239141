# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-eks.git//modules/karpenter?ref=v${local.versions.karpenter}"
}

dependency "cluster" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/cluster/${basename(get_terragrunt_dir())}"

  mock_outputs = {
    cluster_name = "mock-cluster"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "readings" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/karpenter-readings/${basename(get_terragrunt_dir())}"

  mock_outputs = {
    arn = "arn:aws:iam::000000000000:policy/mock-policy"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  cluster_name                    = dependency.cluster.outputs.cluster_name
  create_instance_profile         = true
  create_pod_identity_association = true
  enable_v1_permissions           = true
  iam_policy_name                 = "${dependency.cluster.outputs.cluster_name}-karpenter"
  iam_policy_use_name_prefix      = false
  iam_role_name                   = "${dependency.cluster.outputs.cluster_name}-karpenter"
  iam_role_policies = {
    readings = dependency.readings.outputs.arn
  }
  iam_role_use_name_prefix = false
  node_iam_role_additional_policies = {
    session = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
  }
  node_iam_role_attach_cni_policy = false
  node_iam_role_name              = "${dependency.cluster.outputs.cluster_name}-karpenter-node"
  node_iam_role_use_name_prefix   = false
  queue_name                      = "${dependency.cluster.outputs.cluster_name}-karpenter"
}
