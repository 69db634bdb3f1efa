"""No include goes against the layers; and the lint notices one that would."""

import include_matrix


def test_repository_has_no_forbidden_include(root):
    assert include_matrix.check(root) == []


def test_a_forbidden_include_is_noticed():
    bad = include_matrix.violations_in(
        "cache/Store.cpp", '#include "ttc/v1/compile.pb.h"\n#include "mlir/IR/Value.h"\n'
    )
    assert len(bad) == 3
    upward = include_matrix.violations_in("compiler_core/dialects/ttnn/X.cpp", '#include "transforms/Passes.h"\n')
    assert len(upward) == 1 and "may not see" in upward[0]
