# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "chart_version" {
  description = "The version that is installed."
  value       = helm_release.controller.version
}
