# Built by infra from environments/minimal/environment.yaml: change that file and run `infra build`.

locals {
  labels = {
    environment  = "minimal"
    managed-by   = "infra"
    organization = "omi"
  }
  name    = "omi-minimal"
  project = "omi-minimal"
}
