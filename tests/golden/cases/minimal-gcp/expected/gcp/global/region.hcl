# Built by infra from environments/minimal/environment.yaml: change that file and run `infra build`.

locals {
  name         = "europe-west1"
  state_bucket = "omi-minimal-tfstate-europe-west1"
}
