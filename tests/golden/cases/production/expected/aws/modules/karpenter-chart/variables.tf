# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "chart_version" {
  description = "The version of both charts."
  type        = string
  nullable    = false
}

variable "cluster_name" {
  description = "The cluster that nodes are made for."
  type        = string
  nullable    = false
}

variable "region" {
  description = "The cluster's region. Pods have no way to the instance's metadata, which would tell."
  type        = string
  nullable    = false
}

variable "namespace" {
  description = "Where it runs."
  type        = string
  default     = "kube-system"
  nullable    = false
}

variable "service_account" {
  description = "The service account that its role is given to."
  type        = string
  nullable    = false
}

variable "interruption_queue" {
  description = "The queue that announces what AWS takes back."
  type        = string
  nullable    = false
}

variable "replicas" {
  description = "How many run, each on a node of its own; one of them leads."
  type        = number
  default     = 2
  nullable    = false
}

variable "image_repository" {
  description = "Where the controller's image is, for clusters that reach no public registry; null: where it is published."
  type        = string
  default     = null
}

variable "isolated" {
  description = "Whether it reaches nothing but the VPC's endpoints: no prices, no IAM."
  type        = bool
  default     = false
  nullable    = false
}
