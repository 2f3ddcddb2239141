# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  name         = "europe-west1"
  state_bucket = "omi-example-tfstate-europe-west1"
}
