// Files of all eras become one tree; broken ones are refused by name.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Read.h"
#include "importers/tir/Print.h"
#include "tests/unit/importers/tir/TirFiles.h"
#include <gmock/gmock.h>

namespace ttc::tir {
namespace {

using ::testing::HasSubstr;

struct Parsed {
  explicit Parsed(const std::string &text, const ImportLimits &limits = {})
      : module(text.starts_with("{") ? readJson(text, limits, problems)
                                     : readScript(text, limits, problems)) {}
  std::string error() const {
    for (const Problem &problem : problems) {
      if (problem.isError) {
        return problem.message;
      }
    }
    return "";
  }
  Problems problems;
  Module module;
};

TEST(Read, ErasAndScriptOfOneKernelAreOneTree) {
  Parsed script(corpusFile("tvm025_gemm.tirscript.py"));
  ASSERT_EQ(script.error(), "");
  for (const char *name : {"tvm025_gemm.json", "tvm027_gemm.json"}) {
    Parsed json(corpusFile(name));
    ASSERT_EQ(json.error(), "") << name;
    EXPECT_EQ(printScript(json.module), printScript(script.module)) << name;
  }
}

TEST(Read, ErasAreTold) {
  EXPECT_EQ(Parsed(corpusFile("broken_raw_add_64/final.json")).module.form,
            "E1");
  EXPECT_EQ(Parsed(corpusFile("tvm025_gemm.json")).module.form, "E2");
  EXPECT_EQ(Parsed(corpusFile("tvm027_gemm.json")).module.form, "E3");
}

TEST(Read, OldJsonOfAPipeline) {
  Parsed json(corpusFile("broken_raw_add_64/final.json"));
  ASSERT_EQ(json.error(), "");
  ASSERT_EQ(json.module.functions.size(), 3u);
  const Function &function = json.module.functions[0];
  EXPECT_EQ(function.name, "I.GlobalVar(\"add\")_compute");
  const Attr *args = function.attrs.find("tt.runtime_args");
  ASSERT_TRUE(args);
  EXPECT_EQ(printAttr(*args),
            "[\"start_id\", \"count\", \"Mt\", \"Nt\", \"Kt\"]");
  EXPECT_THAT(printScript(json.module), HasSubstr("for i in range(64):"));
}

TEST(Read, PrintedTextIsReadBack) {
  for (const char *name : {"tvm025_gemm.json", "tl_gemm_0.1.15.json"}) {
    Parsed json(corpusFile(name));
    ASSERT_EQ(json.error(), "") << name;
    std::string text = printScript(json.module);
    Parsed again(text);
    ASSERT_EQ(again.error(), "") << text;
    EXPECT_EQ(printScript(again.module), text);
  }
}

TEST(Read, BlocksAndThreadsOfTilelang) {
  Parsed script(corpusFile("tl_gemm_0.1.15.py"));
  ASSERT_EQ(script.error(), "");
  Parsed json(corpusFile("tl_gemm_0.1.15.json"));
  ASSERT_EQ(json.error(), "");
  EXPECT_EQ(printScript(json.module), printScript(script.module));
}

/// Node 0 is none, node 1 the module; `nodes` follow.
std::string graphOf(const std::string &nodes) {
  return R"({"root_index":1,"nodes":[{"type":"None"},{"type":"ir.IRModule","data":)"
         R"({"functions":2}},{"type":"ffi.Map","data":[3,4]},{"type":"ir.GlobalVar",)"
         R"("data":{"name_hint":5}},{"type":"tirx.PrimFunc","data":{"params":6,"body":7}},)"
         R"({"type":"ffi.String","data":"kernel"},{"type":"ffi.Array","data":[]},)" +
         nodes + R"(],"metadata":{"tvm_version":"0.25"}})";
}

TEST(Read, UnknownNodesAreNamedWithTheirPlace) {
  Parsed json(graphOf(
      R"({"type":"tirx.SeqStmt","data":{"seq":8}},{"type":"ffi.Array","data":[9]},)"
      R"({"type":"tirx.Evaluatt","data":{}})"));
  EXPECT_EQ(json.error(),
            "function `kernel`, statement [0]: unknown TVM node type "
            "`tirx.Evaluatt`; the nearest known one is `Evaluate`");
  EXPECT_EQ(json.problems[0].code, "unsupported-op");
}

TEST(Read, CirclesAreRefused) {
  Parsed json(graphOf(
      R"({"type":"tirx.SeqStmt","data":{"seq":8}},{"type":"ffi.Array","data":[7]})"));
  EXPECT_THAT(json.error(), HasSubstr("holds itself"));
}

/// Found by tir_fuzz: nothing of a root that is no module is checked.
TEST(Read, TheRootIsAModule) {
  Parsed json(R"({"root_index":1,"nodes":[{"type":"None"},{"data":)"
              R"({"functions":2}},{"type":"ffi.Map","data":[2,2]}]})");
  EXPECT_EQ(json.error(), "the root, a ``, is no IRModule with PrimFuncs");
}

TEST(Read, MissingFieldsAndPlacesAreRefused) {
  EXPECT_THAT(Parsed(graphOf(R"({"type":"tirx.Evaluate","data":{}})")).error(),
              HasSubstr("has no `value`"));
  EXPECT_THAT(Parsed(graphOf(R"({"type":"tirx.Evaluate","data":{"value":99}})"))
                  .error(),
              HasSubstr("refers to node 99 of 8"));
  EXPECT_THAT(Parsed("{\"root_index\": 1}").error(), HasSubstr("no graph"));
  EXPECT_THAT(Parsed("{\"root\": 1, \"nodes\": [").error(),
              HasSubstr("not JSON at byte"));
}

/// Sums whose operands are one sum each: small, and endless when spelled out.
TEST(Read, SharedNodesAreCountedWhereTheyAreUsed) {
  std::string nodes = R"({"type":"tirx.Evaluate","data":{"value":8}})";
  for (int i = 8; i < 70; ++i) {
    std::string next = std::to_string(i + 1);
    nodes += R"(,{"type":"tirx.Add","data":{"a":)" + next + R"(,"b":)" + next +
             R"(,"dtype":"int32"}})";
  }
  nodes += R"(,{"type":"ir.IntImm","data":{"dtype":"int32","value":1}})";
  EXPECT_THAT(Parsed(graphOf(nodes)).error(), HasSubstr("max_operations"));
}

TEST(Read, DepthIsBounded) {
  std::string nodes = R"({"type":"tirx.Evaluate","data":{"value":8}})";
  for (int i = 8; i < 700; ++i) {
    nodes += R"(,{"type":"tirx.Not","data":{"a":)" + std::to_string(i + 1) +
             R"(,"dtype":"bool"}})";
  }
  nodes += R"(,{"type":"ir.IntImm","data":{"dtype":"bool","value":1}})";
  EXPECT_THAT(Parsed(graphOf(nodes)).error(), HasSubstr("max_nesting_depth"));

  std::string script = "@T.prim_func\ndef f():\n    T.evaluate(" +
                       std::string(600, '(') + "1" + std::string(600, ')') +
                       ")\n";
  EXPECT_THAT(Parsed(script).error(), HasSubstr("max_nesting_depth"));
  std::string chain = "@T.prim_func\ndef f():\n    T.evaluate(1";
  for (int i = 0; i < 600; ++i) {
    chain += " + 1";
  }
  EXPECT_THAT(Parsed(chain + ")\n").error(), HasSubstr("max_nesting_depth"));
}

/// A chain of bindings in old TVM is as deep as it is long.
TEST(Read, ChainsOfBindingsAreNotDeep) {
  std::string nodes;
  constexpr int count = 5000;
  for (int i = 0; i < count; ++i) {
    int at = 7 + i;
    nodes += R"({"type":"tir.LetStmt","data":{"var":)" +
             std::to_string(8 + count) + R"(,"value":)" +
             std::to_string(9 + count) + R"(,"body":)" +
             std::to_string(at + 1) + "}},";
  }
  nodes += R"({"type":"tir.Evaluate","data":{"value":)" +
           std::to_string(9 + count) + "}}," +
           R"({"type":"tir.Var","data":{"name":5,"dtype":"int32"}},)"
           R"({"type":"ir.IntImm","data":{"dtype":"int32","value":1}})";
  Parsed json(graphOf(nodes));
  EXPECT_EQ(json.error(), "");
  EXPECT_EQ(json.module.functions[0].body.size(), size_t(count));
}

TEST(Read, ScriptFaultsHaveAPlace) {
  Parsed script("@T.prim_func\ndef f():\n    for i in T.seriel(4):\n"
                "        T.evaluate(i)\n");
  EXPECT_EQ(script.error(),
            "unknown loop `T.seriel`; did you mean `T.serial`?");
  EXPECT_EQ(script.problems[0].place.line, 3u);
  EXPECT_THAT(Parsed("@T.prim_func\ndef f(tile_id: T.int32):\n"
                     "    T.call_extern(\"f\", tile_idd)\n")
                  .error(),
              HasSubstr("did you mean `tile_id`?"));
}

} // namespace
} // namespace ttc::tir
