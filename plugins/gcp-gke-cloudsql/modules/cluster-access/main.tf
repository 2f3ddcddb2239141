# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

resource "helm_release" "this" {
  name      = "cluster-access"
  namespace = "kube-system"
  chart     = "${path.module}/chart"
  atomic    = true

  values = [yamlencode({ bindings = var.bindings })]
}
