# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  eks              = "20.37.2"
  eks-pod-identity = "1.12.1"
  kms              = "3.1.1"
  sqs              = "4.3.1"
  vpc              = "5.21.0"
  vpc-endpoints    = "5.21.0"
}
