# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  name         = "asia-southeast1"
  state_bucket = "omi-example-tfstate-asia-southeast1"
}
