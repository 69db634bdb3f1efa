"""Files and functions stay small; and the measure notices a long one."""

import code_metrics


def test_nothing_is_longer_than_the_style_allows(root):
    assert code_metrics.too_long(root) == []


def test_a_long_function_is_noticed():
    text = "int f(int a) {\n" + "  a++;\n" * 90 + "}\n\nint g() { return 1; }\n"
    assert code_metrics.functions_in(text) == [(1, 92)]
