# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

locals {
  chart = "${path.module}/chart"

  # Helm looks at a local chart's version only: this makes every change of a template one of a value.
  chart_digest = sha256(join("", [for file in sort(fileset(local.chart, "**")) : filesha256("${local.chart}/${file}")]))
}

resource "helm_release" "this" {
  name      = "cluster-autoscaler"
  namespace = var.namespace
  chart     = local.chart

  max_history = 10
  timeout     = 600

  values = [yamlencode({
    chartDigest    = local.chart_digest
    clusterName    = var.cluster_name
    image          = var.image
    region         = var.region
    serviceAccount = var.service_account
  })]
}
