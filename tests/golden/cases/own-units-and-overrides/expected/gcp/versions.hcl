# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  cloud-nat        = "7.0.0"
  network          = "18.1.0"
  network-subnets  = "18.1.0"
  project-services = "18.2.0"
  tasks            = "2026-11"
}
