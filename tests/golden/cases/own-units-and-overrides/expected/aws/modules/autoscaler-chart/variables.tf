# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "image" {
  description = "The image of the Cluster Autoscaler, of the cluster's own minor version."
  type        = string
  nullable    = false
}

variable "cluster_name" {
  description = "The cluster whose managed node groups grow and shrink."
  type        = string
  nullable    = false
}

variable "region" {
  description = "The cluster's region."
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
  default     = "cluster-autoscaler"
  nullable    = false
}
