# Built by infra from environments/an-environment-abc/environment.yaml: change that file and run `infra build`.

locals {
  name         = "europe-west1"
  state_bucket = "organization-abc-an-environment-abc-tfstate-europe-west1"
}
