# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "pools" {
  description = "The names of the pools."
  value       = sort(keys(var.pools))
}
