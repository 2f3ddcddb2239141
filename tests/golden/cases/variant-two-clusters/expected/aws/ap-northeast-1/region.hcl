# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  cidr             = "10.1.0.0/16"
  database_subnets = ["10.1.144.0/22", "10.1.148.0/22"]
  name             = "ap-northeast-1"
  private_subnets  = ["10.1.0.0/19", "10.1.32.0/19"]
  public_subnets   = ["10.1.128.0/22", "10.1.132.0/22"]
  state_bucket     = "omi-example-tfstate-ap-northeast-1"
  zones            = ["apne1-az1", "apne1-az2"]
}
