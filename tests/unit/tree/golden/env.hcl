# Built by infra from environments/sample/environment.yaml: change that file and run `infra build`.

locals {
  account = "123456789012"
  name    = "omi-sample"
  tags = {
    cost-center = "4711"
    note        = "$${a} %%{b} \"c\" \\d"
  }
}
