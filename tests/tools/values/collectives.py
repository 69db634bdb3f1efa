"""Collectives over grids of processes. Oracle: numpy on the values of all processes, grouped as the specification groups them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from values.text import dense, type_of

ADD = """({{
  ^bb0(%a: tensor<{0}>, %b: tensor<{0}>):
    %s = stablehlo.add %a, %b : tensor<{0}>
    stablehlo.return %s : tensor<{0}>
  }})"""
Process = tuple[int, int]


@dataclasses.dataclass
class Grid:
    """A case: an op that all processes of a grid execute on values of their own."""

    name: str
    op: str
    attributes: str
    replicas: int
    partitions: int
    inputs: list[np.ndarray]  # by process, replicas first
    results: list[np.ndarray]
    region: bool = False
    helpers: str = "its own module"

    def text(self) -> str:
        """The program, and the function that runs the grid."""
        given, wanted = type_of(self.inputs[0]), type_of(self.results[0])
        body = " " + ADD.format(given[given.rindex("x") + 1 : -1]) if self.region else ""
        count = self.replicas * self.partitions
        names = ", ".join(f"%{i}" for i in range(count))
        row = "[" + ", ".join(["@p"] * self.partitions) + "]"
        lines = [
            f"func.func @p(%x: {given}) -> {wanted} {{",
            f'  %r = "stablehlo.{self.op}"(%x) <{{{self.attributes}}}>{body} : ({given}) -> {wanted}',
            f"  return %r : {wanted}",
            "}",
            f"func.func @{self.name}() {{",
            *(f"  %{i} = stablehlo.constant {dense(v)}" for i, v in enumerate(self.inputs)),
            f'  %r:{count} = "interpreter.run_parallel"({names}) {{programs = [{", ".join([row] * self.replicas)}]}} : '
            f"({', '.join([given] * count)}) -> ({', '.join([wanted] * count)})",
            *(f"  check.expect_eq_const %r#{i}, {dense(v)}" for i, v in enumerate(self.results)),
            "  func.return",
            "}",
        ]
        return "\n".join(lines)


def processes(replicas: int, partitions: int) -> list[Process]:
    """All of them, in the order of inputs and results."""
    return [(r, p) for r in range(replicas) for p in range(partitions)]


def groups_of(kind: str, rows: list[list[int]], replicas: int, partitions: int) -> list[list[Process]]:
    """What rows of ids mean, as the specification defines each way of grouping."""
    if kind == "cross_replica":
        return [[(r, p) for r in row] for row in rows for p in range(partitions)]
    if kind == "cross_partition":
        return [[(r, p) for p in row] for row in rows for r in range(replicas)]
    if kind == "cross_replica_and_partition":
        return [[(r, p) for p in range(partitions) for r in row] for row in rows]
    return [[divmod(i, partitions) for i in row] for row in rows]


CHANNELS = {
    "cross_replica": "",
    "cross_partition": ", channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>",
    "cross_replica_and_partition": ", channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>",
    "flattened_ids": ", channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids",
}
#   name: kind, rows, replicas, partitions
REDUCTION_GRIDS = {
    "two_replicas": ("cross_replica", [[0, 1]], 2, 1),
    "reversed": ("cross_replica", [[1, 0]], 2, 1),
    "pairs_of_replicas": ("cross_replica", [[0, 2], [3, 1]], 4, 1),
    "replicas_with_partitions": ("cross_replica", [[0, 1]], 2, 2),
    "replicas_and_partitions": ("cross_replica_and_partition", [[0], [1]], 2, 2),
    "everybody": ("cross_replica_and_partition", [[0, 1]], 2, 2),
    "flattened": ("flattened_ids", [[0, 3], [1, 2]], 2, 2),
}
MOVEMENT_GRIDS = {
    "two_replicas": ("cross_replica", [[0, 1]], 2, 1),
    "reversed": ("cross_replica", [[1, 0]], 2, 1),
    "replicas_with_partitions": ("cross_replica", [[0, 1]], 2, 2),
    "two_partitions": ("cross_partition", [[0, 1]], 1, 2),
    "partitions_with_replicas": ("cross_partition", [[1, 0]], 2, 2),
}


def table(rows: list[list[int]]) -> str:
    """Rows of ids, short ones filled up."""
    longest = max(map(len, rows))
    array = np.array([row + [-1] * (longest - len(row)) for row in rows], np.int64)
    return dense(array)


def cases(op: str, grids: dict, extra: str, shape, combine: Callable, region=False, dtype=np.int64) -> list[Grid]:
    """`combine(values of the group, own place in it)` for each process; None of the group is zeros."""
    made = []
    for name, (kind, rows, replicas, partitions) in grids.items():
        ids = processes(replicas, partitions)
        values = {q: (np.arange(np.prod(shape)).reshape(shape) + 10 * (i + 1)).astype(dtype) for i, q in enumerate(ids)}
        results = []
        for q in ids:
            group = next((g for g in groups_of(kind, rows, replicas, partitions) if q in g), None)
            results.append(combine([values[m] for m in group], group.index(q)) if group else np.zeros_like(values[q]))
        attributes = extra + f"replica_groups = {table(rows)}" + CHANNELS[kind]
        made.append(Grid(name, op, attributes, replicas, partitions, list(values.values()), results, region))
    return made


def scattered(values: list[np.ndarray], place: int) -> np.ndarray:
    """One's part of the sum."""
    return np.split(sum(values), len(values), axis=1)[place]


def exchanged(values: list[np.ndarray], place: int) -> np.ndarray:
    """Everybody's part for one."""
    return np.concatenate([np.split(v, len(values), axis=1)[place] for v in values], axis=0)


def permute_cases() -> list[Grid]:
    """Chains, loops, processes that nobody sends to."""
    made = []
    for kind, replicas, partitions in (("cross_replica", 4, 1), ("cross_partition", 1, 4), ("cross_replica", 3, 2)):
        for name, pairs in (("chain", [[0, 1], [1, 2]]), ("swap", [[0, 1], [1, 0]]), ("loops", [[0, 0], [2, 1]])):
            ids = processes(replicas, partitions)
            values = {q: np.array([[10 * q[0] + q[1] + 1]], np.int64) for q in ids}
            results = []
            for r, p in ids:
                mine = r if kind == "cross_replica" else p
                source = next((s for s, t in pairs if t == mine), None)
                at = (source, p) if kind == "cross_replica" else (r, source)
                results.append(np.zeros((1, 1), np.int64) if source is None else values[at])
            attributes = f"source_target_pairs = {dense(np.array(pairs, np.int64))}" + CHANNELS[kind]
            label = f"{name}_{kind}_{replicas}x{partitions}"
            made.append(
                Grid(label, "collective_permute", attributes, replicas, partitions, list(values.values()), results)
            )
    return made


def mesh_cases() -> list[Grid]:
    """Groups as axes of a mesh: of 2 by 4 devices, along the outer half of the second axis."""
    axes = (
        'replica_groups = #stablehlo.replica_group_mesh_axes<mesh = #stablehlo.mesh<axes = [#stablehlo.mesh_axis<name = "x", '
        'size = 2>, #stablehlo.mesh_axis<name = "y", size = 4>]>, axes = [#stablehlo.axis_ref<name = "y", sub_axis_info = (1)2>]>'
    )
    values = [np.array([10 * (i + 1)], np.int64) for i in range(8)]
    devices = np.arange(8).reshape(2, 2, 2)
    results = [sum(values[j] for j in devices[i // 4, :, i % 2]) for i in range(8)]
    return [Grid("part_of_an_axis", "all_reduce", axes, 8, 1, values, results, region=True)]


def files() -> dict[str, list[Grid]]:
    """All collectives."""
    total = lambda values, place: sum(values)  # noqa: E731
    odd = {"ragged": ("cross_replica", [[0, 1], [2]], 3, 1)}
    some = {"not_all": ("cross_replica", [[2, 1]], 4, 1)}
    return {
        "all_gather": cases(
            "all_gather", REDUCTION_GRIDS, "all_gather_dim = 1 : i64, ", (2, 2), lambda v, i: np.concatenate(v, axis=1)
        ),
        "all_reduce": cases("all_reduce", REDUCTION_GRIDS | odd, "", (3,), total, region=True)
        + cases("all_reduce", {"floats": ("cross_replica", [[0, 1]], 2, 1)}, "", (2,), total, True, np.float32)
        + mesh_cases(),
        "reduce_scatter": cases(
            "reduce_scatter", REDUCTION_GRIDS, "scatter_dimension = 1 : i64, ", (2, 4), scattered, region=True
        )[:4],
        "all_to_all": cases(
            "all_to_all",
            MOVEMENT_GRIDS,
            "split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, ",
            (2, 4),
            exchanged,
        ),
        "collective_broadcast": cases("collective_broadcast", MOVEMENT_GRIDS | some, "", (1, 2), lambda v, i: v[0]),
        "collective_reduce": cases(
            "collective_reduce", REDUCTION_GRIDS, "", (4,), lambda v, i: sum(v) if i == 0 else 0 * v[0], region=True
        ),
        "collective_permute": permute_cases(),
    }
