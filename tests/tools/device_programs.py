"""Programs for a single device around the ops whose value tests are no function of operands: control flow, tokens, tuples, collectives.

What they give comes from numpy. Where one device has nothing to do, a collective is the identity.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class DeviceProgram:
    """A module with `@main`, its operands, and what it has to give."""

    name: str
    text: str
    operands: list[np.ndarray]
    results: list[np.ndarray]


X = np.array([[1.5, -2.0, 0.25], [3.0, 0.0, -7.5]], np.float32)
TYPE = "tensor<2x3xf32>"
TOKEN = "!stablehlo.token"
CHANNEL = "channel_handle = #stablehlo.channel_handle<handle = 1, type = {}>"
ADD = """({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    })"""
GROUP = "replica_groups = dense<0> : tensor<1x1xi64>"


def on_x(name: str, body: str, result: np.ndarray, helpers: str = "", kind: str = TYPE) -> DeviceProgram:
    """`body` computes `%r` from `%x`."""
    text = f"func.func public @main(%x: {TYPE}) -> {kind} {{\n  {body}\n  return %r : {kind}\n}}\n{helpers}"
    return DeviceProgram(name, text, [X], [result])


def branch(kind: str, chosen: int, scalar: str, regions: list[str]) -> Callable[[], DeviceProgram]:
    """A choice by the operand `%i`, of which only the branch `chosen` may run."""

    def make() -> DeviceProgram:
        bodies = ", ".join(f"{{\n    %v = {op} %x : {TYPE}\n    stablehlo.return %v : {TYPE}\n  }}" for op in regions)
        body = f'%r = "stablehlo.{kind}"(%i) ({bodies}) : (tensor<{scalar}>) -> {TYPE}'
        text = (
            f"func.func public @main(%i: tensor<{scalar}>, %x: {TYPE}) -> {TYPE} {{\n  {body}\n  return %r : {TYPE}\n}}"
        )
        index = np.array(chosen == 0) if scalar == "i1" else np.array(chosen, np.int32)
        functions = {"stablehlo.negate": np.negative, "stablehlo.abs": np.abs, "stablehlo.sign": np.sign}
        return DeviceProgram(f"{kind}_{chosen}", text, [index, X], [functions[regions[chosen]](X)])

    return make


def loop() -> DeviceProgram:
    """Doubles until the turns that an operand asks for are done: no count that a compiler could know."""
    text = f"""func.func public @main(%n: tensor<i32>, %x: {TYPE}) -> {TYPE} {{
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %r:2 = stablehlo.while(%i = %zero, %v = %x) : tensor<i32>, {TYPE}
  cond {{
    %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }} do {{
    %j = stablehlo.add %i, %one : tensor<i32>
    %w = stablehlo.add %v, %v : {TYPE}
    stablehlo.return %j, %w : tensor<i32>, {TYPE}
  }}
  return %r#1 : {TYPE}
}}"""
    return DeviceProgram("doubling", text, [np.array(5, np.int32), X], [X * 32])


def collective(op: str, attributes: str, region: bool = False) -> DeviceProgram:
    """Of a group of one device."""
    body = f'%r = "stablehlo.{op}"(%x) <{{{attributes}}}> {ADD if region else ""} : ({TYPE}) -> {TYPE}'
    return on_x("alone", body, X)


CHOICES = ["stablehlo.negate", "stablehlo.abs", "stablehlo.sign"]


def programs() -> dict[str, list[DeviceProgram]]:
    """By op."""
    token = f"%t = stablehlo.create_token : {TOKEN}\n  "
    pair = f"%p = stablehlo.tuple %x, %x : tuple<{TYPE}, {TYPE}>\n  "
    element = f"%r = stablehlo.get_tuple_element %p[1] : (tuple<{TYPE}, {TYPE}>) -> {TYPE}"
    future = f'%f = "stablehlo.async_start"(%x) ({{\n  ^bb0(%y: {TYPE}):\n    %0 = stablehlo.negate %y : {TYPE}\n    stablehlo.return %0 : {TYPE}\n  }}) : ({TYPE}) -> !stablehlo.future<{TYPE}>\n  '
    asynchronous = on_x(
        "negate", future + f'%r = "stablehlo.async_done"(%f) : (!stablehlo.future<{TYPE}>) -> {TYPE}', -X
    )
    twice = f"func.func private @twice(%x: {TYPE}) -> {TYPE} {{\n  %0 = stablehlo.add %x, %x : {TYPE}\n  return %0 : {TYPE}\n}}"
    named = f'%r = stablehlo.composite "my.twice" %x {{decomposition = @twice, version = 1 : i32}} : ({TYPE}) -> {TYPE}'
    sharding = f'%r = stablehlo.custom_call @Sharding(%x) {{mhlo.sharding = "{{replicated}}"}} : ({TYPE}) -> {TYPE}'
    error = f"%r = stablehlo.custom_call @mhlo.erf(%x) : ({TYPE}) -> {TYPE}"
    identifier = "%r = stablehlo.{} : tensor<ui32>"
    zero = np.array(0, np.uint32)
    if_cases = [branch("if", chosen, "i1", CHOICES[:2])() for chosen in (0, 1)]
    case_cases = [branch("case", chosen, "i32", CHOICES)() for chosen in (0, 1, 2)]
    out = f'%u = "stablehlo.outfeed"(%x, %t) <{{outfeed_config = ""}}> : ({TYPE}, {TOKEN}) -> {TOKEN}\n  %r = stablehlo.negate %x : {TYPE}'
    taken = f'%q:2 = "stablehlo.infeed"(%t) <{{infeed_config = ""}}> : ({TOKEN}) -> ({TYPE}, {TOKEN})\n  %r = stablehlo.negate %q#0 : {TYPE}'
    sent = f'%u = "stablehlo.send"(%x, %t) <{{{CHANNEL.format(2)}, is_host_transfer = true}}> : ({TYPE}, {TOKEN}) -> {TOKEN}\n  %r = stablehlo.negate %x : {TYPE}'
    received = f'%q:2 = "stablehlo.recv"(%t) <{{{CHANNEL.format(3)}, is_host_transfer = true}}> : ({TOKEN}) -> ({TYPE}, {TOKEN})\n  %r = stablehlo.negate %q#0 : {TYPE}'
    return {
        "after_all": [
            on_x(
                "of_one",
                token + f"%u = stablehlo.after_all %t : {TOKEN}\n  %r = stablehlo.negate %x : {TYPE}",
                -X,
            )
        ],
        "create_token": [on_x("unused", token + f"%r = stablehlo.negate %x : {TYPE}", -X)],
        "tuple": [on_x("pair", pair + element, X)],
        "get_tuple_element": [on_x("second", pair + element, X)],
        "optimization_barrier": [on_x("one", f"%r = stablehlo.optimization_barrier %x : {TYPE}", X)],
        "partition_id": [on_x("alone", identifier.format("partition_id"), zero, kind="tensor<ui32>")],
        "replica_id": [on_x("alone", identifier.format("replica_id"), zero, kind="tensor<ui32>")],
        "composite": [on_x("of_a_user", named, 2 * X, twice)],
        "custom_call": [
            on_x("sharding", sharding, X),
            on_x("erf", error, np.vectorize(math.erf)(X).astype(np.float32)),
        ],
        "if": if_cases,
        "case": case_cases,
        "while": [loop()],
        "return": [loop(), *if_cases],
        "async_start": [asynchronous],
        "async_done": [asynchronous],
        "infeed": [on_x("one", token + taken, -X)],
        "outfeed": [on_x("one", token + out, -X)],
        "send": [on_x("one", token + sent, -X)],
        "recv": [on_x("one", token + received, -X)],
        "all_gather": [collective("all_gather", f"all_gather_dim = 0 : i64, {GROUP}")],
        "all_reduce": [collective("all_reduce", GROUP, region=True)],
        "all_to_all": [
            collective(
                "all_to_all", f"split_dimension = 0 : i64, concat_dimension = 0 : i64, split_count = 1 : i64, {GROUP}"
            )
        ],
        "collective_broadcast": [collective("collective_broadcast", GROUP)],
        "collective_permute": [collective("collective_permute", "source_target_pairs = dense<0> : tensor<1x2xi64>")],
        "collective_reduce": [collective("collective_reduce", GROUP, region=True)],
        "reduce_scatter": [collective("reduce_scatter", f"scatter_dimension = 0 : i64, {GROUP}", region=True)],
    }
