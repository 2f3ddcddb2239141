# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  labels = {
    environment  = "example"
    managed-by   = "infra"
    organization = "omi"
  }
  name    = "omi-example"
  project = "omi-example"
}
