# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

output "db_instance_arn" {
  description = "The ARN of the instance; what a replica names as its source."
  value       = aws_db_instance.this.arn
}

output "db_instance_identifier" {
  description = "What the instance is called."
  value       = aws_db_instance.this.identifier
}

output "db_instance_resource_id" {
  description = "The id that IAM policies for connections name."
  value       = aws_db_instance.this.resource_id
}

output "address" {
  description = "The name that clients connect to."
  value       = aws_db_instance.this.address
}

output "port" {
  description = "The port that clients connect to."
  value       = aws_db_instance.this.port
}

output "secret_arn" {
  description = "The ARN of the credentials; null where the source of the replication owns them."
  value       = one(aws_secretsmanager_secret.this[*].arn)
}
