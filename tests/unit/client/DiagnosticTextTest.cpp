// How a diagnostic looks.
// SPDX-License-Identifier: Apache-2.0
#include "DiagnosticText.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ttc::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

v1::Diagnostic diagnostic(uint32_t line, uint32_t column,
                          const std::string &source) {
  v1::Diagnostic result;
  result.set_severity(v1::SEVERITY_ERROR);
  result.set_code("unsupported-op");
  result.set_message("`stablehlo.while` is not supported");
  result.mutable_location()->set_file("g.mlir");
  result.mutable_location()->set_line(line);
  result.mutable_location()->set_column(column);
  result.mutable_location()->set_source_line(source);
  return result;
}

TEST(DiagnosticText, PlaceSeverityMessageSourceAndCaret) {
  EXPECT_EQ(diagnosticText(diagnostic(12, 5, "%0 = stablehlo.while"), "x", {}),
            "g.mlir:12:5: error: `stablehlo.while` is not supported "
            "[unsupported-op]\n"
            "  %0 = stablehlo.while\n"
            "      ^\n");
}

TEST(DiagnosticText, TabsAndUtf8KeepTheCaretUnderTheColumn) {
  EXPECT_THAT(diagnosticText(diagnostic(1, 3, "\t\tx"), "", {}),
              HasSubstr("  \t\tx\n  \t\t^\n"));
  // Two characters of two bytes before column 5.
  EXPECT_THAT(diagnosticText(diagnostic(1, 5, "äöx"), "", {}),
              HasSubstr("  äöx\n    ^\n"));
}

TEST(DiagnosticText, LeavesOutWhatIsNotKnown) {
  v1::Diagnostic bare;
  bare.set_severity(v1::SEVERITY_WARNING);
  bare.set_message("m");
  EXPECT_EQ(diagnosticText(bare, "<stdin>", {}), "<stdin>: warning: m\n");
  EXPECT_THAT(diagnosticText(diagnostic(3, 0, ""), "", {}),
              HasSubstr("g.mlir:3: error:"));
  v1::Diagnostic scoped = bare;
  scoped.mutable_location()->set_scope("jit(mlp)/dot_general");
  EXPECT_THAT(diagnosticText(scoped, "g", {}),
              HasSubstr("\n  in jit(mlp)/dot_general\n"));
}

TEST(DiagnosticText, ALongLineIsCutAroundTheCaret) {
  std::string line(100'000, 'a');
  line[70'000] = 'X';
  std::string text = diagnosticText(diagnostic(1, 70'001, line), "", {});
  EXPECT_LT(text.size(), 600u);
  size_t source = text.find("\n  ") + 3;
  size_t caret = text.find('^') - text.find("\n  ", source) - 3;
  EXPECT_EQ(text.substr(source)[caret], 'X');
  EXPECT_THAT(text, HasSubstr("..."));
}

TEST(DiagnosticText, AColumnPastTheEndIsNoTrouble) {
  EXPECT_THAT(diagnosticText(diagnostic(1, 999, "abc"), "", {}),
              HasSubstr("  abc\n     ^\n"));
}

TEST(DiagnosticText, AGraphCannotSendEscapeSequences) {
  v1::Diagnostic evil = diagnostic(1, 3, "a\x1b]0;x\x07");
  evil.set_message("m\x1b[31m\xc2\x9b");
  evil.mutable_location()->set_file("f\x1b\n");
  std::string text = diagnosticText(evil, "", {});
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\x07")));
  EXPECT_THAT(text, Not(HasSubstr("\xc2\x9b")));
  EXPECT_THAT(text, HasSubstr("f\\x1b\\x0a:1:3"));
}

TEST(DiagnosticText, ColourOnlyWhenAsked) {
  Terminal colour;
  colour.colour = true;
  v1::Diagnostic d = diagnostic(1, 1, "x");
  EXPECT_THAT(diagnosticText(d, "", colour), HasSubstr("\x1b[1;31merror:"));
  EXPECT_THAT(diagnosticText(d, "", {}), Not(HasSubstr("\x1b")));
}

} // namespace
} // namespace ttc::cli
