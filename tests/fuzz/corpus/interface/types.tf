variable "a" {
  type = map(object({ b = optional(list(any), [1, "x", null]), c : tuple([bool, "string"]) }))
  default = { "k" = { c = [true, "$${x} \u00e9"] }, }
  ephemeral = true
}
