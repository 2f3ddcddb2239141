/* a */ locals {
  a = x ? [for k, v in y : "${k}-${v["}"]}"]... : !z && 1 <= -2.5e3
  b = <<EOT
} ${join(",", ["EOT"])} %{ if x ~} " %{ endif }
  EOT
}
c "d" e { f {} } // end
