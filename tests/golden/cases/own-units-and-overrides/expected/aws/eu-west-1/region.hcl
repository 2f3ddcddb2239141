# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  cidr             = "10.0.0.0/16"
  database_subnets = ["10.0.144.0/22", "10.0.148.0/22"]
  name             = "eu-west-1"
  private_subnets  = ["10.0.0.0/19", "10.0.32.0/19"]
  public_subnets   = ["10.0.128.0/22", "10.0.132.0/22"]
  state_bucket     = "omi-example-tfstate-eu-west-1"
  zones            = ["euw1-az1", "euw1-az2"]
}
