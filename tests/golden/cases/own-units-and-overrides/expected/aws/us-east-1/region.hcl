# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  cidr             = "10.1.0.0/16"
  database_subnets = ["10.1.144.0/22", "10.1.148.0/22"]
  name             = "us-east-1"
  private_subnets  = ["10.1.0.0/19", "10.1.32.0/19"]
  public_subnets   = ["10.1.128.0/22", "10.1.132.0/22"]
  state_bucket     = "omi-example-tfstate-us-east-1"
  zones            = ["use1-az1", "use1-az2"]
}
