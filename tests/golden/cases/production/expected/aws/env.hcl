# Built by infra from environments/production/environment.yaml: change that file and run `infra build`.

locals {
  account = "123456789012"
  name    = "omi-production"
  tags = {
    cost-center  = "4711"
    environment  = "production"
    managed-by   = "infra"
    organization = "omi"
    team         = "platform"
  }
}
