# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/cluster.hcl"
}

inputs = {
  access_entries = {
    sre = {
      policy_associations = {
        admin = {
          access_scope = {
            type = "cluster"
          }
          policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
        }
      }
      principal_arn = "arn:aws:iam::123456789012:role/sre"
    }
  }
  cluster_name = "omi-example-ap-northeast-1-main"
  eks_managed_node_groups = {
    system = {
      ami_release_version = "1.36.2-20260714"
      ami_type            = "AL2023_x86_64_STANDARD"
      block_device_mappings = {
        root = {
          device_name = "/dev/xvda"
          ebs = {
            delete_on_termination = true
            encrypted             = true
            volume_size           = 100
            volume_type           = "gp3"
          }
        }
      }
      capacity_type = "ON_DEMAND"
      desired_size  = 2
      iam_role_additional_policies = {
        session = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
      }
      iam_role_attach_cni_policy = false
      iam_role_name              = "omi-example-system"
      instance_types             = ["m7i.large"]
      labels                     = {}
      max_size                   = 4
      metadata_options = {
        http_endpoint               = "enabled"
        http_put_response_hop_limit = 1
        http_tokens                 = "required"
      }
      min_size = 2
      taints   = {}
    }
  }
  node_security_group_additional_rules = {}
  node_security_group_tags = {
    "karpenter.sh/discovery" = "omi-example-ap-northeast-1-main"
  }
}
