# Built by infra from environments/minimal/environment.yaml: change that file and run `infra build`.

locals {
  vpc = "5.21.0"
}
