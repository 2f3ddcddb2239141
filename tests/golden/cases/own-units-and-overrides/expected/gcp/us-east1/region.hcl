# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  name          = "us-east1"
  pods_cidr     = "10.1.128.0/17"
  private_cidr  = "10.1.0.0/20"
  proxy_cidr    = "10.1.48.0/22"
  public_cidr   = "10.1.16.0/20"
  services_cidr = "10.1.32.0/20"
  state_bucket  = "omi-example-tfstate-us-east1"
}
