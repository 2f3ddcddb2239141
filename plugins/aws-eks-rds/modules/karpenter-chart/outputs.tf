# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "chart_version" {
  description = "The version that is installed."
  value       = helm_release.controller.version
}
