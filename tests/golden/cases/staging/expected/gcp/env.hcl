# Built by infra from environments/staging/environment.yaml: change that file and run `infra build`.

locals {
  labels = {
    environment  = "staging"
    managed-by   = "infra"
    organization = "omi"
  }
  name    = "omi-staging"
  project = "omi-staging"
}
