# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "unit" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/units/database-security-group.hcl"
}

dependency "cluster_a_cluster_called" {
  config_path = "${dirname(find_in_parent_folders("root.hcl"))}/ap-northeast-1/cluster/a-cluster-called"

  mock_outputs = {
    node_security_group_id = "sg-00000000000000001"
  }
  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan", "show"]
  mock_outputs_merge_strategy_with_state  = "deep_map_only"
}

inputs = {
  computed_ingress_with_source_security_group_id = [
    {
      description              = "Nodes of the cluster a-cluster-called"
      from_port                = 5432
      protocol                 = "tcp"
      source_security_group_id = dependency.cluster_a_cluster_called.outputs.node_security_group_id
      to_port                  = 5432
    },
  ]
  number_of_computed_ingress_with_source_security_group_id = 1
}
