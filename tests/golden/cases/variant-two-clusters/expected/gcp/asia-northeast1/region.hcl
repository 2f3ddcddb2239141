# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  managed_range = "omi-example-asia-northeast1-managed"
  name          = "asia-northeast1"
  node_account  = "omi-example-asia-m9nbor-nodes"
  pods_cidr     = "10.1.128.0/17"
  private_cidr  = "10.1.0.0/20"
  proxy_cidr    = "10.1.48.0/22"
  public_cidr   = "10.1.16.0/20"
  services_cidr = "10.1.32.0/20"
  state_bucket  = "omi-example-tfstate-asia-northeast1"
  zones         = ["asia-northeast1-a", "asia-northeast1-b"]
}
