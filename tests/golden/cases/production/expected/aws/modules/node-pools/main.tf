# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

locals {
  chart = "${path.module}/chart"

  # Helm looks at a local chart's version only: this makes every change of a template one of a value.
  chart_digest = sha256(join("", [for file in sort(fileset(local.chart, "**")) : filesha256("${local.chart}/${file}")]))
}

resource "helm_release" "this" {
  name      = "node-pools"
  namespace = var.namespace
  chart     = local.chart

  max_history = 10

  values = [yamlencode({
    chartDigest     = local.chart_digest
    clusterName     = var.cluster_name
    image           = var.image
    instanceProfile = var.instance_profile
    networkName     = var.network_name
    tags            = var.tags
    pools = { for name, pool in var.pools : name => {
      arch        = pool.arch
      capacity    = pool.capacity
      diskGib     = pool.disk_gib
      labels      = pool.labels
      machineSize = pool.machine_size
      memoryMib   = pool.memory_mib
      taints      = pool.taints
      limits = {
        cpu    = tostring(pool.max_cpu)
        memory = pool.max_memory
        nodes  = tostring(pool.max_nodes)
      }
    } }
  })]
}
