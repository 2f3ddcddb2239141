# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/database-security-group.hcl"
}

dependency "own_cluster_batch" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/ap-northeast-1/cluster/batch"

  mock_outputs = {
    node_security_group_id = "sg-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "own_cluster_lab" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/ap-northeast-1/cluster/lab"

  mock_outputs = {
    node_security_group_id = "sg-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

dependency "own_cluster_main" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/ap-northeast-1/cluster/main"

  mock_outputs = {
    node_security_group_id = "sg-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  computed_ingress_with_source_security_group_id = [
    {
      description              = "Nodes of the cluster batch"
      from_port                = 3306
      protocol                 = "tcp"
      source_security_group_id = dependency.own_cluster_batch.outputs.node_security_group_id
      to_port                  = 3306
    },
    {
      description              = "Nodes of the cluster lab"
      from_port                = 3306
      protocol                 = "tcp"
      source_security_group_id = dependency.own_cluster_lab.outputs.node_security_group_id
      to_port                  = 3306
    },
    {
      description              = "Nodes of the cluster main"
      from_port                = 3306
      protocol                 = "tcp"
      source_security_group_id = dependency.own_cluster_main.outputs.node_security_group_id
      to_port                  = 3306
    },
  ]
  number_of_computed_ingress_with_source_security_group_id = 3
}
