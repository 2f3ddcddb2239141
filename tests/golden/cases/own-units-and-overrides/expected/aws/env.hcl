# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  account = "123456789012"
  name    = "omi-example"
  tags = {
    environment  = "example"
    managed-by   = "infra"
    organization = "omi"
  }
}
