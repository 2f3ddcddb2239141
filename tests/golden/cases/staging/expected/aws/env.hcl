# Built by infra from environments/staging/environment.yaml: change that file and run `infra build`.

locals {
  account = "123456789012"
  name    = "omi-staging"
  tags = {
    environment  = "staging"
    managed-by   = "infra"
    organization = "omi"
  }
}
