# Brought by infra with its plugin aws-eks-rds 0.1.0: do not change it here.
variable "cluster" {
  type = string
}

output "pool" {
  value = yamldecode(file("${path.module}/files/pool.yaml"))
}
