# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  managed_range = "organization-abc-an-environment-abc-europe-west1-managed"
  name          = "europe-west1"
  node_account  = "organization-abc-iugqoy-nodes"
  pods_cidr     = "192.168.40.0/21"
  private_cidr  = "192.168.32.0/24"
  proxy_cidr    = "192.168.35.0/26"
  public_cidr   = "192.168.33.0/24"
  services_cidr = "192.168.34.0/24"
  state_bucket  = "organization-abc-an-environment-abc-tfstate-europe-west1"
  zones         = ["europe-west1-b", "europe-west1-c"]
}
