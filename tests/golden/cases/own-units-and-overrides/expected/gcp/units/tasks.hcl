# Built by infra from environments/example/environment.yaml: change that file and run `infra build`.

locals {
  versions = read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals
}

terraform {
  source = "git::https://example.com/tasks.git//modules/queue?ref=${local.versions.tasks}"
}

inputs = {
  name = "tasks"
}
