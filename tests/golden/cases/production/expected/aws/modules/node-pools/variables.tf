# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "pools" {
  description = "The kinds of nodes that are made when pods wait, by name."
  type = map(object({
    arch         = string
    capacity     = string
    disk_gib     = number
    labels       = optional(map(string), {})
    machine_size = string
    max_cpu      = number
    max_memory   = string
    max_nodes    = number
    memory_mib   = number
    taints = optional(list(object({
      key    = string
      value  = optional(string, "")
      effect = string
    })), [])
  }))
  nullable = false

  validation {
    condition     = alltrue([for pool in values(var.pools) : contains(["amd64", "arm64"], pool.arch)])
    error_message = "arch is one of: amd64, arm64."
  }
  validation {
    condition     = alltrue([for pool in values(var.pools) : contains(["on-demand", "spot"], pool.capacity)])
    error_message = "capacity is one of: on-demand, spot."
  }
}

variable "image" {
  description = "The machine image of the nodes, as Karpenter names it: al2023@v20260714."
  type        = string
  nullable    = false
}

variable "instance_profile" {
  description = "The instance profile that gives the nodes their role."
  type        = string
  nullable    = false
}

variable "cluster_name" {
  description = "The cluster of the nodes; its node security group is tagged with it."
  type        = string
  nullable    = false
}

variable "network_name" {
  description = "The network of the nodes; its private subnets are tagged with it."
  type        = string
  nullable    = false
}

variable "namespace" {
  description = "Where Helm keeps its records."
  type        = string
  default     = "kube-system"
  nullable    = false
}

variable "tags" {
  description = "Tags of the machines and their disks."
  type        = map(string)
  default     = {}
  nullable    = false
}
