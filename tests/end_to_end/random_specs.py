# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Random specs that both clouds build: by their schema, and by the rules that it cannot say.

A rule that is missing here shows as a spec that infra refuses.
"""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from . import offers
from .schema_values import SchemaValues, name, subnet

_SCHEMA = Path(__file__).parents[2] / "schemas" / "environment.v1.schema.json"
# `extends` has tests of its own; the others are refused until a plugin builds them.
_LEAVE_OUT = frozenset(
    "extends providers dns edge secrets audit identity registry observability".split()
)
# 192.168.0.0/16 has addresses for the pods of 32 nodes only: fewer than these specs may ask for.
_PRIVATE = ("10.0.0.0/8", "172.16.0.0/12", "100.64.0.0/10")
_GROUPS = ("sre", "engineers", "on-call")
# Not `deploy`, which no plugin builds yet.
_ROLES = ("view", "edit", "admin")
_MACHINES = ((1, "2Gi"), (2, "8Gi"), (3, "4096Mi"), (4, "30Gi"), (8, "64Gi"), (16, "32Gi"))

Mapping = dict[str, Any]


class RandomSpec:
    """One, the same for the same seed and number."""

    def __init__(self, seed: int, number: int) -> None:
        self._random = Random(f"{seed} {number}")
        schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
        makers = {
            ".access": self._access,
            ".network.cidr": self._network,
            ".network.reserved": lambda: [],  # knows the network
            ".metadata.name": lambda: name(self._random, 18),
            ".mainRegion": lambda: "",  # knows the regions
            ".database.primary": lambda: "",
            ".database.replicas": lambda: [],
        }
        self.spec: Mapping = SchemaValues(schema, self._random, makers, _LEAVE_OUT).any()
        self._mend_regions()
        self._mend_network()
        self._mend_clusters()
        if "database" in self.spec:
            self._mend_database(self.spec["database"])
        if "disasterRecovery" in self.spec:
            self._mend_promise(self.spec["disasterRecovery"])
        self.spec["providers"] = {"aws": self._aws(), "gcp": self._gcp()}

    @property
    def name(self) -> str:
        return str(self.spec["metadata"]["name"])

    @property
    def text(self) -> str:
        """As a file: what is JSON is YAML."""
        return json.dumps(self.spec, indent=2) + "\n"

    def _chance(self, of_one: float) -> bool:
        return self._random.random() < of_one

    # ---- regions and their network ----

    def _mend_regions(self) -> None:
        regions = self.spec["regions"]
        locations = self._random.sample(offers.LOCATIONS, len(regions))
        for region, location in zip(regions.values(), locations, strict=True):
            region["location"] = location
        self._locations = locations
        self.spec.pop("mainRegion", None)
        if len(regions) > 1 or self._chance(0.5):
            self.spec["mainRegion"] = self._random.choice(list(regions))

    def _network(self) -> str:
        block = self._random.choice(_PRIVATE)
        shortest = int(block.split("/")[1])
        return subnet(self._random, block, self._random.randint(shortest, 15))

    def _mend_network(self) -> None:
        network = self.spec.get("network", {})
        if "zones" in network:
            # Clusters and databases of AWS stand in two zones at least.
            network["zones"] = self._random.randint(2, min(3, offers.zones(self._locations)))
        if "reserved" in network:
            own = network.get("cidr", "10.0.0.0/12")
            own_prefix = ipaddress.IPv4Network(own).prefixlen
            network["reserved"] = [
                subnet(self._random, own, own_prefix + self._random.randint(6, 12)),
                subnet(self._random, "198.18.0.0/15", 24),
            ][: self._random.randint(0, 2)]

    # ---- clusters ----

    def _layers(self) -> Iterator[tuple[Mapping, Mapping]]:
        """Each mapping that speaks of a cluster, and what it is laid over."""
        of_all = _clusters(self.spec)
        yield from ((cluster, {}) for cluster in of_all.values())
        for region in self.spec["regions"].values():
            for called, cluster in _clusters(region).items():
                yield cluster, of_all.get(called, {})

    def _mend_clusters(self) -> None:
        # A spec speaks of its one cluster, or of several by name.
        other = self._random.choice(["cluster", "clusters"])
        for place in (self.spec, *self.spec["regions"].values()):
            place.pop(other, None)
        pools = sum(len(layer.get("nodePools", {})) for layer, _ in self._layers())
        # So few that the pods of all nodes have addresses in the smallest network.
        self._most_nodes = 3 if pools < 10 else 1
        for layer, below in self._layers():
            self._mend_cluster(layer, below)

    def _mend_cluster(self, cluster: Mapping, below: Mapping) -> None:
        if "version" in cluster:
            cluster["version"] = self._random.choice(["latest", *offers.versions("kubernetes")])
        if "endpoint" in cluster:
            self._mend_endpoint(cluster["endpoint"])
        pools = cluster.get("nodePools", {})
        if pools and self._chance(0.5):
            pools["system"] = pools.pop(next(iter(pools)))
        for called, pool in pools.items():
            self._mend_size(pool, least=1 if called == "system" else 0)
            is_known = called == "system" or called in below.get("nodePools", {})
            if not is_known or self._chance(0.5):
                self._mend_machine(pool)
            else:
                for key in ("cpu", "memory", "arch"):
                    pool.pop(key, None)

    def _mend_endpoint(self, endpoint: Mapping) -> None:
        """Who may use a public one is said, and of a private one it is not."""
        endpoint["public"] = endpoint.get("public", False)
        if endpoint["public"]:
            endpoint["allow"] = endpoint.get("allow") or ["203.0.113.0/24"]
        else:
            endpoint.pop("allow", None)

    def _mend_size(self, pool: Mapping, least: int) -> None:
        pool["max"] = self._random.randint(1, self._most_nodes)
        pool["min"] = self._random.randint(least, pool["max"])

    def _mend_machine(self, pool: Mapping) -> None:
        asked = {"arch": "amd64", **pool}
        while not (
            {"cpu", "memory"} <= asked.keys()
            and offers.has_machine(
                "node", self._locations, asked["cpu"], asked["memory"], asked["arch"]
            )
        ):
            asked["cpu"], asked["memory"] = self._random.choice(_MACHINES)
            asked["arch"] = self._random.choice(["amd64", "arm64"])
        pool.update(asked)

    def _access(self) -> list[Mapping]:
        pairs = [(group, role) for group in _GROUPS for role in _ROLES]
        chosen = self._random.sample(pairs, self._random.randint(0, 4))
        return [{"group": group, "role": role} for group, role in chosen]

    # ---- database ----

    def _mend_database(self, database: Mapping) -> None:
        regions = list(self.spec["regions"])
        main = self.spec.get("mainRegion", regions[0])
        if "primary" in database:
            database["primary"] = self._random.choice(regions)
        others = [region for region in regions if region != database.get("primary", main)]
        if "replicas" in database:
            database["replicas"] = self._random.sample(others, self._random.randint(0, len(others)))
        if "version" in database:
            supported = offers.versions(database["engine"])
            database["version"] = self._random.choice(["latest", *supported])
        if not list(self._layers()):
            database.pop("clients", None)  # nobody is there to be named
        while not offers.has_machine(
            "database", self._locations, database["cpu"], database["memory"]
        ):
            database["cpu"], database["memory"] = self._random.choice(_MACHINES)
        if "storage" in database:
            size = self._random.randint(20, 2000)
            most = self._random.choice([size, size * 2, size + (size + 9) // 10])
            database["storage"] = {"size": f"{size}Gi", "max": f"{most}Gi"}
        self._mend_backups(database)

    def _mend_backups(self, database: Mapping) -> None:
        """Cloud SQL restores any moment of seven days at most, and a replica reads that log."""
        backups = database.get("backups", {})
        if database.get("replicas"):
            backups.pop("pointInTime", None)
        if backups.get("pointInTime", True) and "retention" in backups:
            backups["retention"] = f"{self._random.randint(1, 7)}d"

    def _mend_promise(self, promise: Mapping) -> None:
        database = self.spec.get("database")
        has_replica = bool(database and database.get("replicas"))
        if len(self.spec["regions"]) < 2 or (database and not has_replica):
            promise["scope"] = "zone"
        if database and not has_replica:
            promise["rpo"] = "2d"  # what daily backups can keep

    # ---- what only one cloud knows ----

    def _aws(self) -> Mapping:
        account = "".join(self._random.choices("0123456789", k=12))
        block: Mapping = {
            "account": account,
            "groups": {group: f"arn:aws:iam::{account}:role/{group}" for group in _GROUPS},
        }
        if self._chance(0.5):
            block["overrides"] = {"network": {"vpc_tags": {"note": 'a "b" é $ 100% \\ <<EOF'}}}
        if self._chance(0.5):
            block["units"] = {
                "policy": {
                    "source": "git::https://github.com/terraform-aws-modules/terraform-aws-iam.git"
                    "//modules/iam-policy?ref=v5.60.0",
                    "inputs": {"name": "mine", "tags": {"network": "${network.vpc_id}"}},
                    "regions": self._some_regions(),
                }
            }
        return block

    def _gcp(self) -> Mapping:
        project = name(self._random, 20) + "-project"
        block: Mapping = {
            "project": project,
            "groups": {group: f"{group}@example.com" for group in _GROUPS},
        }
        if self._chance(0.5):
            block["units"] = {
                "accounts": {
                    "source": "git::https://github.com/terraform-google-modules"
                    "/terraform-google-service-accounts.git?ref=v4.7.0",
                    "inputs": {"project_id": project, "names": ["b", "c"]},
                    "regions": self._some_regions(),
                }
            }
        return block

    def _some_regions(self) -> str | list[str]:
        regions = list(self.spec["regions"])
        return "all" if self._chance(0.5) else [self._random.choice(regions)]


def _clusters(place: Mapping) -> dict[str, Mapping]:
    """Those of a spec or of one of its regions."""
    one = {"main": place["cluster"]} if "cluster" in place else {}
    return {**one, **place.get("clusters", {})}
