# Built by infra from environments/staging/environment.yaml: change that file and run `infra build`.

locals {
  name         = "europe-west1"
  state_bucket = "omi-staging-tfstate-europe-west1"
}
