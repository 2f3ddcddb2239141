# A queue, and who may send to it.
variable "name" {
  description = "What it is called; a \"}\" here means nothing."
  type        = string
}

variable "senders" {
  type = list(object({
    account = string
    roles   = optional(set(string), ["sender"])
  }))
  default = []
}

variable "retention" {
  type     = number
  default  = 4 * 24 * 60 * 60 # four days
  nullable = false
}

variable "order" {
  type    = string
  default = null

  validation {
    condition     = var.order == null || contains(["fifo", "standard"], var.order)
    error_message = "It is fifo or standard."
  }
}

variable "tags" {
  type    = any
  default = { team = "apps" }
}

resource "aws_sqs_queue" "this" {
  name   = "${var.name}${var.order == "fifo" ? ".fifo" : ""}"
  policy = <<-EOT
    { "Statement": [] }
  EOT
}

output "url" {
  value = aws_sqs_queue.this.url
}

output "arn" {
  value = aws_sqs_queue.this.arn
}
terraform {
  required_version = ">= 1.3"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}
