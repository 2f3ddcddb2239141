# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  managed_range = "omi-example-europe-west3-managed"
  name          = "europe-west3"
  node_account  = "omi-example-europe-west3-nodes"
  pods_cidr     = "10.0.128.0/17"
  private_cidr  = "10.0.0.0/20"
  proxy_cidr    = "10.0.48.0/22"
  public_cidr   = "10.0.16.0/20"
  services_cidr = "10.0.32.0/20"
  state_bucket  = "omi-example-tfstate-europe-west3"
  zones         = ["europe-west3-a", "europe-west3-b", "europe-west3-c"]
}
