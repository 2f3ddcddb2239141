# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  cidr         = "10.1.0.0/16"
  name         = "us-east-1"
  state_bucket = "omi-sample-tfstate-us-east-1"
  zones        = ["us-east-1a", "us-east-1b"]
}
