# Brought by infra with its plugin gcp-gke-cloudsql 0.1.0: do not change it here.
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors

# The public modules for this take one range and let Google choose its addresses, or look the network up
# at plan, before it is there. Chosen addresses may be those of a region that is added later.
resource "google_compute_global_address" "range" {
  for_each = var.ranges

  project       = var.project_id
  network       = var.network
  name          = each.key
  address_type  = "INTERNAL"
  purpose       = "VPC_PEERING"
  address       = split("/", each.value)[0]
  prefix_length = tonumber(split("/", each.value)[1])
}

resource "google_service_networking_connection" "this" {
  network                 = var.network
  service                 = "servicenetworking.googleapis.com"
  reserved_peering_ranges = sort([for range in google_compute_global_address.range : range.name])

  # Google gives a deleted database's addresses back days later, and refuses to end the peering until then.
  # It goes with the network.
  deletion_policy = "ABANDON"
}
