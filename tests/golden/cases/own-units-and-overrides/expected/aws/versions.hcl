# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  sqs           = "4.3.1"
  vpc           = "5.21.0"
  vpc-endpoints = "5.21.0"
}
