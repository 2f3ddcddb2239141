# Built by infra from environments/minimal/environment.yaml: change that file and run `infra build`.

locals {
  kms           = "3.1.1"
  vpc           = "5.21.0"
  vpc-endpoints = "5.21.0"
}
