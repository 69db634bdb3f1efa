"""Products of transposed operands: a program transposes, the next one multiplies.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import pytest
from emulation import pcc, random_inputs, run
from test_graphs import tensor


@pytest.mark.parametrize(("left", "right"), [(False, True), (True, False), (True, True)])
def test_transposed_operands(compiled, left, right):
    m, k, n = 96, 64, 160
    a = tensor(k, m) if left else tensor(m, k)
    b = tensor(n, k) if right else tensor(k, n)
    c = tensor(m, n)
    contracting = f"[{0 if left else 1}] x [{1 if right else 0}]"
    folder = compiled(f"""func.func @main(%a: {a}, %b: {b}) -> {c} {{
      %0 = stablehlo.dot_general %a, %b, contracting_dims = {contracting} : ({a}, {b}) -> {c}
      return %0 : {c} }}""")
    programs = sorted(path.parent for path in folder.glob("*/program.json"))
    *transposes, product = sorted(programs, key=lambda path: path.name == "matmul")
    assert len(transposes) == left + right
    inputs = random_inputs(product)
    for seed, transpose in enumerate(transposes, start=1):
        before = random_inputs(transpose, seed)
        output, _ = run(transpose, before)
        assert (output == next(iter(before.values())).T).all()
        # The shapes differ, so that there is one place for it.
        (place,) = [name for name, array in inputs.items() if array.shape == output.shape]
        inputs[place] = output
    whole = list(inputs.values())
    output, _ = run(product, inputs)
    assert pcc(output, whole[0] @ whole[1]) > 0.999
