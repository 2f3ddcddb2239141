# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

locals {
  repository = "oci://public.ecr.aws/karpenter"

  image = var.image_repository == null ? {} : { image = { repository = var.image_repository } }
}

# The definitions have a chart of their own, so that they are upgraded too: Helm never touches those
# that a chart carries along.
resource "helm_release" "definitions" {
  name       = "karpenter-crd"
  namespace  = var.namespace
  repository = local.repository
  chart      = "karpenter-crd"
  version    = var.chart_version

  max_history = 10
}

resource "helm_release" "controller" {
  name       = "karpenter"
  namespace  = var.namespace
  repository = local.repository
  chart      = "karpenter"
  version    = var.chart_version

  skip_crds   = true
  max_history = 10
  timeout     = 600

  values = [yamlencode({
    replicas       = var.replicas
    serviceAccount = { name = var.service_account }
    settings = {
      clusterName       = var.cluster_name
      eksControlPlane   = true
      interruptionQueue = var.interruption_queue
      isolatedVPC       = var.isolated
    }
    controller = merge(local.image, {
      env = [{ name = "AWS_REGION", value = var.region }]
      resources = {
        requests = { cpu = "500m", memory = "1Gi" }
        limits   = { memory = "1Gi" }
      }
    })
  })]

  depends_on = [helm_release.definitions]
}
