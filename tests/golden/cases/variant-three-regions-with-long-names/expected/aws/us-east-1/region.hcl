# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  cidr             = "192.168.16.0/20"
  database_subnets = ["192.168.25.0/26", "192.168.25.64/26"]
  name             = "us-east-1"
  private_subnets  = ["192.168.16.0/23", "192.168.18.0/23"]
  public_subnets   = ["192.168.24.0/26", "192.168.24.64/26"]
  state_bucket     = "organization-abc-an-environment-abc-tfstate-us-east-1"
  zones            = ["use1-az1", "use1-az2"]
}
