# Built by infra from environments/minimal/environment.yaml: change that file and run `infra build`.

locals {
  account = "123456789012"
  name    = "omi-minimal"
  tags = {
    environment  = "minimal"
    managed-by   = "infra"
    organization = "omi"
  }
}
