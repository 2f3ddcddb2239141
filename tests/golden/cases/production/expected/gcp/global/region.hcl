# Built by infra from environments/production/environment.yaml: change that file and run `infra build`.

locals {
  name         = "europe-west1"
  state_bucket = "omi-production-tfstate-europe-west1"
}
