# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  audit-trail = "0.3.0"
  dns-records = "1.0.0"
  eks-cluster = "20.37.2"
  rds         = "7.1.0"
  vpc         = "5.21.0"
}
