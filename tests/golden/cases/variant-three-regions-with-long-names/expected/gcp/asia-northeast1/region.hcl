# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  managed_range = "organization-abc-an-environment-abc-asia-northeast1-managed"
  name          = "asia-northeast1"
  node_account  = "organization-abc-h2w3jv-nodes"
  pods_cidr     = "192.168.8.0/21"
  private_cidr  = "192.168.0.0/24"
  proxy_cidr    = "192.168.3.0/26"
  public_cidr   = "192.168.1.0/24"
  services_cidr = "192.168.2.0/24"
  state_bucket  = "organization-abc-an-environment-abc-tfstate-asia-northeast1"
  zones         = ["asia-northeast1-a", "asia-northeast1-b"]
}
