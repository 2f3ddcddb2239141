# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  labels = {
    environment  = "an-environment-abc"
    managed-by   = "infra"
    organization = "organization-abc"
  }
  name    = "organization-abc-an-environment-abc"
  project = "omi-example"
}
