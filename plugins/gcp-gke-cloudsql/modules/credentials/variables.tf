# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "project_id" {
  description = "The project of the secret and of the database."
  type        = string
}

variable "secret" {
  description = "The secret that holds the credentials, as projects/<project>/secrets/<name>."
  type        = string
}

variable "instance" {
  description = "The name of the database's instance, the one that takes writes."
  type        = string
}

variable "username" {
  description = "Who logs in with the password."
  type        = string
}

variable "generation" {
  description = "A number of your own: another one makes another password."
  type        = number

  validation {
    condition     = var.generation >= 1 && floor(var.generation) == var.generation
    error_message = "The generation is a whole number from 1."
  }
}
