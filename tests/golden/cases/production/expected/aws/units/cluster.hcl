# Built by infra from environments/production/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-eks.git?ref=v${local.versions.eks}"
}

generate "unit_versions" {
  path              = "unit_versions_override.tf.json"
  if_exists         = "overwrite"
  disable_signature = true
  contents = jsonencode({
    terraform = {
      required_providers = {
        cloudinit = {
          source  = "hashicorp/cloudinit"
          version = "2.4.0"
        }
        null = {
          source  = "hashicorp/null"
          version = "3.3.1"
        }
        time = {
          source  = "hashicorp/time"
          version = "0.14.0"
        }
        tls = {
          source  = "hashicorp/tls"
          version = "4.2.1"
        }
      }
    }
  })
}

dependency "network" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/network"

  mock_outputs = {
    private_subnets = [
      "subnet-00000000000000001",
      "subnet-00000000000000002",
      "subnet-00000000000000003",
    ]
    vpc_id = "vpc-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "cni_role" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/vpc-cni-role/${basename(get_terragrunt_dir())}"

  mock_outputs = {
    iam_role_arn = "arn:aws:iam::000000000000:role/mock-role"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "storage_role" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/ebs-csi-role/${basename(get_terragrunt_dir())}"

  mock_outputs = {
    iam_role_arn = "arn:aws:iam::000000000000:role/mock-role"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "cluster_key" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/keys/cluster"

  mock_outputs = {
    key_arn = "arn:aws:kms:us-east-1:000000000000:key/00000000-0000-0000-0000-000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "logs_key" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/keys/logs"

  mock_outputs = {
    key_arn = "arn:aws:kms:us-east-1:000000000000:key/00000000-0000-0000-0000-000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependencies {
  paths = ["${dirname(find_in_parent_folders("region.hcl"))}/endpoints"]
}

inputs = {
  access_entries = {
    engineers = {
      policy_associations = {
        edit = {
          access_scope = {
            namespaces = ["shop"]
            type       = "namespace"
          }
          policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy"
        }
      }
      principal_arn = "arn:aws:iam::123456789012:role/engineers"
    }
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
  authentication_mode                    = "API"
  bootstrap_self_managed_addons          = false
  cloudwatch_log_group_kms_key_id        = dependency.logs_key.outputs.key_arn
  cloudwatch_log_group_retention_in_days = 365
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
      addon_version  = "v1.36.0-eksbuild.14"
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
  cluster_enabled_log_types = ["audit", "api", "authenticator", "controllerManager", "scheduler"]
  cluster_encryption_config = {
    provider_key_arn = dependency.cluster_key.outputs.key_arn
    resources        = ["secrets"]
  }
  cluster_encryption_policy_use_name_prefix = false
  cluster_endpoint_private_access           = true
  cluster_endpoint_public_access            = false
  cluster_endpoint_public_access_cidrs      = []
  cluster_service_ipv4_cidr                 = "172.20.0.0/16"
  cluster_upgrade_policy = {
    support_type = "STANDARD"
  }
  cluster_version             = "1.36"
  create_cloudwatch_log_group = true
  create_kms_key              = false
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
      iam_role_name              = "omi-production-system"
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
  enable_cluster_creator_admin_permissions = false
  enable_irsa                              = true
  iam_role_use_name_prefix                 = false
  include_oidc_root_ca_thumbprint          = false
  subnet_ids                               = dependency.network.outputs.private_subnets
  tags                                     = local.env.tags
  vpc_id                                   = dependency.network.outputs.vpc_id
}
