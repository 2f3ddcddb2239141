# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

resource "helm_release" "this" {
  name      = "compute-classes"
  namespace = "kube-system"
  chart     = "${path.module}/chart"
  atomic    = true

  values = [yamlencode({
    zones          = var.zones
    serviceAccount = var.service_account
    classes        = var.classes
  })]
}
