// graph.json, graph.dot and graph.svg of small programs.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/GraphEmitter.h"

#include "emitters/graph/Drawing.h"
#include "emitters/graph/GraphDot.h"
#include "emitters/graph/GraphSvg.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace ttc::graph {
namespace {

using namespace executable;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TensorId addTensor(Program &program, std::string name) {
  Tensor tensor;
  tensor.name = std::move(name);
  tensor.shape = {64, 32};
  tensor.dtype = DType::BFloat16;
  program.tensors.push_back(std::move(tensor));
  return static_cast<TensorId>(program.tensors.size() - 1);
}

/// relu after relu, `length` of them, each in `scope(i)`.
template <typename Scope> Program chain(size_t length, Scope scope) {
  Program program;
  program.device = "wormhole_n150";
  program.locations.emplace_back();
  TensorId last = addTensor(program, "x");
  program.arguments.push_back({last, Role::Input, "x", "bfloat16"});
  for (size_t i = 0; i < length; ++i) {
    Operation relu;
    relu.callee = "ttnn.relu";
    relu.arguments.resize(1);
    relu.arguments[0].value.data = TensorRef{last};
    Location location;
    location.scope = scope(i);
    program.locations.push_back(location);
    relu.location = static_cast<uint32_t>(program.locations.size() - 1);
    Operation free;
    free.callee = "ttnn.deallocate";
    free.arguments.resize(1);
    free.arguments[0].value.data = TensorRef{last};
    last = addTensor(program, "relu_" + std::to_string(i));
    relu.results = {last};
    program.operations.push_back(std::move(relu));
    program.operations.push_back(std::move(free));
  }
  program.results.push_back({last, Role::Output, "y", "bfloat16"});
  return program;
}

const DeviceProfile &n150() { return **findDevice("wormhole_n150"); }

std::string fileOf(const std::vector<ZipEntry> &files, std::string_view path) {
  for (const ZipEntry &file : files) {
    if (file.path == path) {
      return file.data;
    }
  }
  return "";
}

TEST(GraphEmitter, WritesNodesEdgesTimesAndMemory) {
  Program program = chain(2, [](size_t) { return "block/act"; });
  auto files = emitGraph(program, n150());
  ASSERT_TRUE(files.ok()) << files.status();
  auto json = nlohmann::json::parse(fileOf(*files, "graph.json"));
  ASSERT_EQ(json["nodes"].size(), 4u) << "deallocations are no nodes";
  EXPECT_EQ(json["nodes"][1]["callee"], "ttnn.relu");
  EXPECT_EQ(json["nodes"][1]["scope"], "block/act");
  EXPECT_GT(json["nodes"][1]["predicted"]["ns"], 0);
  EXPECT_EQ(json["tensors"]["x"]["bytes"], 2 * 2048);
  ASSERT_EQ(json["edges"].size(), 3u);
  EXPECT_EQ(json["edges"][2]["to"], "out0");
  EXPECT_EQ(json["edges"][2]["tensor"], "relu_1");
}

TEST(GraphModel, DataFlowsThroughALoop) {
  Program program = chain(2, [](size_t) { return "layer"; });
  // relu_1, and the deallocation behind it, become the body of a loop.
  Operation loop;
  loop.callee = "while";
  loop.arguments.resize(1);
  loop.arguments[0].value.data = TensorRef{1};
  TensorId carried = addTensor(program, "carried");
  loop.blocks.push_back({{carried}, 2, {2}});
  loop.results = {addTensor(program, "last")};
  program.operations[2].arguments[0].value.data = TensorRef{carried};
  program.results[0].tensor = loop.results[0];
  program.operations.insert(program.operations.begin() + 2, std::move(loop));
  Graph graph = buildGraph(program, n150());
  ASSERT_EQ(graph.nodes.size(), 5u);
  EXPECT_EQ(graph.nodes[2].label, "while");
  EXPECT_EQ(graph.nodes[3].scope, "while_2/layer");
  std::vector<std::pair<size_t, size_t>> flow;
  for (const Edge &edge : graph.edges) {
    flow.emplace_back(edge.from, edge.to);
  }
  EXPECT_THAT(flow,
              ElementsAre(std::pair(0, 1), std::pair(1, 2), std::pair(2, 3),
                          std::pair(3, 2), std::pair(2, 4)));
}

TEST(GraphEmitter, IsTheSameEveryTime) {
  Program program =
      chain(24, [](size_t i) { return "layer" + std::to_string(i / 4); });
  auto first = emitGraph(program, n150());
  // Names lie at other addresses now; Graphviz would go by those.
  std::vector<std::string> holes;
  for (size_t i = 0; i < 200; ++i) {
    holes.emplace_back(16 + i % 48, 'x');
  }
  holes.erase(holes.begin(), holes.begin() + 100);
  auto second = emitGraph(program, n150());
  ASSERT_TRUE(first.ok() && second.ok());
  for (const ZipEntry &file : *first) {
    EXPECT_EQ(file.data, fileOf(*second, file.path)) << file.path;
  }
  EXPECT_THAT(fileOf(*first, "graph.svg"), HasSubstr("</svg>"));
}

TEST(GraphDot, AnyNameIsSafe) {
  std::string hostile = "\"]; evil -> x; \\N \n </title><script>";
  Program program = chain(1, [&](size_t) { return hostile; });
  program.results[0].name = hostile;
  std::string text = dotText(draw(buildGraph(program, n150())), hostile);
  EXPECT_THAT(text, HasSubstr("\\\"]; evil -> x; \\\\N"));
  auto svg = svgOfDot(text);
  ASSERT_TRUE(svg.ok()) << svg.status();
  EXPECT_THAT(*svg, Not(HasSubstr("<script>")));
  EXPECT_THAT(*svg, Not(HasSubstr(">evil<")));
}

TEST(Drawing, ModulesStandForTooManyOperations) {
  Program program = chain(90, [](size_t i) {
    return "layer" + std::to_string(i / 30) + "/act" + std::to_string(i % 30);
  });
  Graph graph = buildGraph(program, n150());
  EXPECT_EQ(draw(graph, 100).boxes.size(), 92u);
  Drawing small = draw(graph, 10);
  ASSERT_EQ(small.boxes.size(), 5u);
  EXPECT_THAT(small.boxes[1].lines,
              ElementsAre("layer0", "30 operations", ::testing::_));
  EXPECT_THAT(small.arrows, ElementsAre(std::pair(0, 1), std::pair(1, 2),
                                        std::pair(2, 3), std::pair(3, 4)));
}

TEST(Drawing, OperationsWithoutModulesAreDrawnInRuns) {
  Program program = chain(640, [](size_t) { return ""; });
  EXPECT_LE(draw(buildGraph(program, n150()), 20).boxes.size(), 13u);
}

TEST(GraphSvg, SaysWhenTheTextIsNone) {
  EXPECT_EQ(svgOfDot("this is no graph").status().code(),
            absl::StatusCode::kInternal);
}

} // namespace
} // namespace ttc::graph
