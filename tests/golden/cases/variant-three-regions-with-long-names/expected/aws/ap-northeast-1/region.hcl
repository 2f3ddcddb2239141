# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  cidr             = "192.168.0.0/20"
  database_subnets = ["192.168.9.0/26", "192.168.9.64/26"]
  name             = "ap-northeast-1"
  private_subnets  = ["192.168.0.0/23", "192.168.2.0/23"]
  public_subnets   = ["192.168.8.0/26", "192.168.8.64/26"]
  state_bucket     = "organization-abc-an-environment-abc-tfstate-ap-northeast-1"
  zones            = ["apne1-az1", "apne1-az2"]
}
