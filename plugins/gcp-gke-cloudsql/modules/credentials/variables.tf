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

variable "engine" {
  description = "The engine, as clients call it: postgres or mysql."
  type        = string
}

variable "database" {
  description = "The name of the database to connect to."
  type        = string
}

variable "port" {
  description = "The port to connect to."
  type        = number
}

variable "username" {
  description = "Who logs in with the password: the first user, who owns everything."
  type        = string
  default     = "dbadmin"
}

variable "generation" {
  description = "A number of your own: another one makes another password."
  type        = number

  validation {
    condition     = var.generation >= 1 && floor(var.generation) == var.generation
    error_message = "The generation is a whole number from 1."
  }
}
