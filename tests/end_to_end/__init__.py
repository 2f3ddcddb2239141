# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Built trees planned by real Terragrunt, without the internet. README.md says what it proves."""
