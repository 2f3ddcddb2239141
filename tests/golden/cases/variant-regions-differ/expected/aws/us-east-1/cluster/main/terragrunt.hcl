# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/cluster.hcl"
}

locals {
  env = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
}

inputs = {
  cluster_addons = {
    aws-ebs-csi-driver = {
      addon_version = "v1.63.1-eksbuild.1"
      configuration_values = jsonencode({
        controller = {
          extraVolumeTags = local.env.tags
        }
      })
      pod_identity_association = [
        {
          role_arn        = dependency.storage_role.outputs.iam_role_arn
          service_account = "ebs-csi-controller-sa"
        },
      ]
    }
    coredns = {
      addon_version = "v1.14.3-eksbuild.3"
    }
    eks-pod-identity-agent = {
      addon_version  = "v1.3.10-eksbuild.3"
      before_compute = true
    }
    kube-proxy = {
      addon_version  = "v1.35.3-eksbuild.13"
      before_compute = true
    }
    vpc-cni = {
      addon_version  = "v1.22.4-eksbuild.3"
      before_compute = true
      configuration_values = jsonencode({
        enableNetworkPolicy = "true"
      })
      pod_identity_association = [
        { role_arn = dependency.cni_role.outputs.iam_role_arn, service_account = "aws-node" },
      ]
    }
  }
  cluster_name    = "omi-example-us-east-1-main"
  cluster_version = "1.35"
  eks_managed_node_groups = {
    system = {
      ami_release_version = "1.35.6-20260714"
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
  node_security_group_tags = {
    "karpenter.sh/discovery" = "omi-example-us-east-1-main"
  }
}
