# Built by infra from environments/production/environment.yaml: change that file and run `infra build`.

locals {
  labels = {
    cost-center  = "4711"
    environment  = "production"
    managed-by   = "infra"
    organization = "omi"
    team         = "platform"
  }
  name    = "omi-production"
  project = "omi-production"
}
