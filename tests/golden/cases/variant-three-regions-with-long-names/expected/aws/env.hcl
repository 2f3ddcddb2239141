# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  account = "123456789012"
  name    = "organization-abc-an-environment-abc"
  tags = {
    environment  = "an-environment-abc"
    managed-by   = "infra"
    organization = "organization-abc"
  }
}
