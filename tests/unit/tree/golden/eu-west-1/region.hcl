# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  cidr         = "10.0.0.0/16"
  name         = "eu-west-1"
  state_bucket = "omi-sample-tfstate-eu-west-1"
  zones        = ["eu-west-1a", "eu-west-1b"]
}
