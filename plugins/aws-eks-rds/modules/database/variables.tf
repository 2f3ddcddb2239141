# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

variable "identifier" {
  description = "What the instance is called: unique in its account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.identifier)) && length(var.identifier) <= 52
    error_message = "At most 52 lower case letters, digits and single hyphens; a letter first, no hyphen last."
  }
}

variable "engine" {
  description = "The database engine."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["postgres", "mysql"], var.engine)
    error_message = "One of: postgres, mysql."
  }
}

variable "engine_version" {
  description = "The engine's exact release. Nothing moves it but a change here."
  type        = string
  nullable    = false
}

variable "parameter_group_family" {
  description = "The family of the engine's parameters: postgres17, mysql8.4."
  type        = string
  nullable    = false
}

variable "parameters" {
  description = "Settings of the engine, by name. All of them can change while it runs."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "instance_class" {
  description = "The machine."
  type        = string
  nullable    = false
}

variable "allocated_storage" {
  description = "The storage that it begins with, in GiB. A replica begins with what its source has."
  type        = number
  nullable    = false
}

variable "max_allocated_storage" {
  description = "As far as the storage grows by itself, in GiB; 0: not at all."
  type        = number
  default     = 0
  nullable    = false
}

variable "database_name" {
  description = "The name of the first database."
  type        = string
  nullable    = false
}

variable "username" {
  description = "The name of the first user, who owns everything."
  type        = string
  default     = "dbadmin"
  nullable    = false
}

variable "port" {
  description = "The port that it listens on."
  type        = number
  nullable    = false
}

variable "subnet_group_name" {
  description = "The group of subnets that it stands in."
  type        = string
  nullable    = false
}

variable "security_group_ids" {
  description = "The security groups that say who reaches it."
  type        = list(string)
  nullable    = false
}

variable "kms_key_arn" {
  description = "The key of this region for storage, backups, insights and credentials."
  type        = string
  nullable    = false
}

variable "log_kms_key_arn" {
  description = "The key of this region for logs."
  type        = string
  nullable    = false
}

variable "log_exports" {
  description = "The engine's logs that go to CloudWatch."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "log_retention_in_days" {
  description = "How long these logs are kept."
  type        = number
  default     = 365
  nullable    = false
}

variable "backup_retention_period" {
  description = "How many days backups are kept; any moment of that time can be restored."
  type        = number
  nullable    = false

  validation {
    condition     = var.backup_retention_period >= 1 && var.backup_retention_period <= 35
    error_message = "1 to 35 days: without backups there can be no replica."
  }
}

variable "backup_window" {
  description = "The daily time for backups, in UTC: 01:00-01:30."
  type        = string
  nullable    = false
}

variable "maintenance_window" {
  description = "The weekly time for what interrupts the service, in UTC: sun:03:00-sun:04:00."
  type        = string
  nullable    = false
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete it. Without it nothing is kept: no last snapshot, no backups, no secret."
  type        = bool
  default     = true
  nullable    = false
}

variable "secret_name" {
  description = "Where the credentials live in Secrets Manager."
  type        = string
  nullable    = false
}

variable "secret_replica_regions" {
  description = "The regions that get a copy of the secret, each encrypted with AWS's key of that region."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "credentials_version" {
  description = "A higher number makes a new password, in the secret and in the database."
  type        = number
  default     = 1
  nullable    = false
}

variable "replicate_source_db" {
  description = "The ARN of the instance that this one replicates; null: it takes writes itself, and owns the credentials."
  type        = string
  default     = null
}
