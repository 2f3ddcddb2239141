# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  managed_range = "organization-abc-an-environment-abc-us-east1-managed"
  name          = "us-east1"
  node_account  = "organization-abc-m2yo6a-nodes"
  pods_cidr     = "192.168.24.0/21"
  private_cidr  = "192.168.16.0/24"
  proxy_cidr    = "192.168.19.0/26"
  public_cidr   = "192.168.17.0/24"
  services_cidr = "192.168.18.0/24"
  state_bucket  = "organization-abc-an-environment-abc-tfstate-us-east1"
  zones         = ["us-east1-b", "us-east1-c"]
}
