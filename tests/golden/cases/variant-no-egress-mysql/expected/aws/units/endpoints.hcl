# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  env      = read_terragrunt_config(find_in_parent_folders("env.hcl")).locals
  region   = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-vpc.git//modules/vpc-endpoints?ref=v${local.versions.vpc-endpoints}"
}

dependency "network" {
  config_path = "${dirname(find_in_parent_folders("region.hcl"))}/network"

  mock_outputs = {
    private_route_table_ids = ["rtb-00000000000000001"]
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

inputs = {
  create_security_group = true
  endpoints = {
    autoscaling = {
      private_dns_enabled = true
      service             = "autoscaling"
    }
    ec2 = {
      private_dns_enabled = true
      service             = "ec2"
    }
    ecr-api = {
      private_dns_enabled = true
      service             = "ecr.api"
    }
    ecr-dkr = {
      private_dns_enabled = true
      service             = "ecr.dkr"
    }
    eks = {
      private_dns_enabled = true
      service             = "eks"
    }
    eks-auth = {
      private_dns_enabled = true
      service             = "eks-auth"
    }
    elasticloadbalancing = {
      private_dns_enabled = true
      service             = "elasticloadbalancing"
    }
    kms = {
      private_dns_enabled = true
      service             = "kms"
    }
    logs = {
      private_dns_enabled = true
      service             = "logs"
    }
    s3 = {
      route_table_ids = dependency.network.outputs.private_route_table_ids
      service         = "s3"
      service_type    = "Gateway"
    }
    secretsmanager = {
      private_dns_enabled = true
      service             = "secretsmanager"
    }
    sqs = {
      private_dns_enabled = true
      service             = "sqs"
    }
    ssm = {
      private_dns_enabled = true
      service             = "ssm"
    }
    sts = {
      private_dns_enabled = true
      service             = "sts"
    }
  }
  security_group_description = "What may call AWS from within the network"
  security_group_name        = "${local.env.name}-endpoints"
  security_group_rules = {
    https = {
      cidr_blocks = [local.region.cidr]
      description = "HTTPS from the network"
    }
  }
  subnet_ids = dependency.network.outputs.private_subnets
  vpc_id     = dependency.network.outputs.vpc_id
}
