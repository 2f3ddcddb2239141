# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  name          = "europe-west1"
  pods_cidr     = "10.0.128.0/17"
  private_cidr  = "10.0.0.0/20"
  proxy_cidr    = "10.0.48.0/22"
  public_cidr   = "10.0.16.0/20"
  services_cidr = "10.0.32.0/20"
  state_bucket  = "omi-example-tfstate-europe-west1"
}
