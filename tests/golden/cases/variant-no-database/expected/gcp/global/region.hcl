# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  name         = "us-central1"
  state_bucket = "omi-example-tfstate-us-central1"
}
