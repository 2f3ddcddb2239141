# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  name         = "eu-west-1"
  state_bucket = "omi-sample-tfstate-eu-west-1"
}
