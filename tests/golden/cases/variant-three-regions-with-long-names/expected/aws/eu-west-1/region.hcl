# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  cidr             = "192.168.32.0/20"
  database_subnets = ["192.168.41.0/26", "192.168.41.64/26"]
  name             = "eu-west-1"
  private_subnets  = ["192.168.32.0/23", "192.168.34.0/23"]
  public_subnets   = ["192.168.40.0/26", "192.168.40.64/26"]
  state_bucket     = "organization-abc-an-environment-abc-tfstate-eu-west-1"
  zones            = ["euw1-az1", "euw1-az2"]
}
