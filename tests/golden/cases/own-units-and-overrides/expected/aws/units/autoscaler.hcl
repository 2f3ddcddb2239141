# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-eks-pod-identity.git?ref=v${local.versions.eks-pod-identity}"
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
  associations = {
    autoscaler = {
      cluster_name    = dependency.cluster.outputs.cluster_name
      namespace       = "kube-system"
      service_account = "cluster-autoscaler"
    }
  }
  attach_cluster_autoscaler_policy = true
  cluster_autoscaler_cluster_names = [dependency.cluster.outputs.cluster_name]
  cluster_autoscaler_policy_name   = "${dependency.cluster.outputs.cluster_name}-autoscaler"
  description                      = "Moves node groups within their bounds"
  name                             = "${dependency.cluster.outputs.cluster_name}-autoscaler"
  use_name_prefix                  = false
}
