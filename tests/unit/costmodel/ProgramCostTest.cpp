// From an operation of a program to a query of the cost model.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/ProgramCost.h"

#include "ttc/costmodel/CostModel.h"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <string>

namespace ttc::costmodel {
namespace {

using namespace executable;

/// A program of one operation, built up step by step.
class Builder {
public:
  explicit Builder(std::string callee) { operation.callee = std::move(callee); }

  TensorId tensor(std::vector<int64_t> shape, DType dtype = DType::BFloat16,
                  Layout layout = Layout::Tile) {
    Tensor made;
    made.shape = std::move(shape);
    made.dtype = dtype;
    made.layout = layout;
    program.tensors.push_back(std::move(made));
    return static_cast<TensorId>(program.tensors.size() - 1);
  }
  template <typename T> Builder &argument(T value, std::string keyword = "") {
    Argument made;
    made.keyword = std::move(keyword);
    made.value.data = std::move(value);
    operation.arguments.push_back(std::move(made));
    return *this;
  }
  TensorId operand(std::vector<int64_t> shape, DType dtype = DType::BFloat16,
                   Layout layout = Layout::Tile) {
    TensorId id = tensor(std::move(shape), dtype, layout);
    argument(TensorRef{id});
    return id;
  }
  TensorId result(std::vector<int64_t> shape, DType dtype = DType::BFloat16,
                  Layout layout = Layout::Tile) {
    operation.results.push_back(tensor(std::move(shape), dtype, layout));
    return operation.results.back();
  }
  Builder &config(const char *keyword, const char *fidelity, bool wide) {
    auto object = std::make_unique<Object>();
    object->callee = "ttnn.WormholeComputeKernelConfig";
    Argument name{"math_fidelity", {}}, accumulate{"fp32_dest_acc_en", {}};
    name.value.data = Symbol{fidelity};
    accumulate.value.data = wide;
    object->arguments.push_back(std::move(name));
    object->arguments.push_back(std::move(accumulate));
    return argument(std::move(object), keyword);
  }
  Builder &integers(const std::vector<int64_t> &values, const char *keyword) {
    List list;
    for (int64_t value : values) {
      list.emplace_back().data = value;
    }
    return argument(std::move(list), keyword);
  }
  OpQuery query() const { return queryOf(program, operation); }

  Program program;
  Operation operation;
};

TEST(ProgramCost, AMatmulBySizesTransposesAndConfig) {
  Builder builder("ttnn.matmul");
  builder.operand({4, 128, 64}, DType::BFloat8B);
  builder.operand({256, 128}, DType::BFloat4B);
  builder.argument(true, "transpose_a").argument(true, "transpose_b");
  builder.config("compute_kernel_config", "ttnn.MathFidelity.HiFi3", true);
  builder.result({4, 64, 256});
  OpQuery query = builder.query();
  EXPECT_EQ(query.kind, OpKind::Matmul);
  EXPECT_EQ(query.m, 64u);
  EXPECT_EQ(query.k, 128u);
  EXPECT_EQ(query.n, 256u);
  EXPECT_EQ(query.batch, 4u);
  EXPECT_TRUE(query.sharedRight);
  EXPECT_EQ(query.fidelity, Fidelity::HiFi3);
  EXPECT_TRUE(query.fp32Accumulate);
  EXPECT_EQ(query.operands[0].pages, 4u * 4 * 2);
  EXPECT_EQ(query.operands[0].pageBytes, 1088u);
  EXPECT_EQ(query.operands[1].pageBytes, 576u);
  EXPECT_EQ(query.result.pages, 4u * 2 * 8);
}

TEST(ProgramCost, BatchesOnBothSidesAreManyProducts) {
  Builder builder("ttnn.matmul");
  builder.operand({2, 8, 64, 32});
  builder.operand({2, 8, 32, 64});
  builder.result({2, 8, 64, 64});
  EXPECT_EQ(builder.query().batch, 16u);
  EXPECT_FALSE(builder.query().sharedRight);
}

TEST(ProgramCost, TheFidelityThatTheLibraryChooses) {
  auto fidelity = [](DType dtype) {
    Builder builder("ttnn.linear");
    builder.operand({32, 32}, dtype);
    builder.operand({32, 32}, dtype);
    builder.result({32, 32}, dtype);
    return builder.query().fidelity;
  };
  EXPECT_EQ(fidelity(DType::BFloat4B), Fidelity::LoFi);
  EXPECT_EQ(fidelity(DType::BFloat16), Fidelity::HiFi2);
  EXPECT_EQ(fidelity(DType::Float32), Fidelity::HiFi4);
}

TEST(ProgramCost, AConvolutionIsAMatmulOfItsWindows) {
  Builder builder("ttnn.conv2d");
  TensorId input = builder.tensor({1, 1, 2 * 16 * 16, 64});
  TensorId weight =
      builder.tensor({128, 16, 3, 3}, DType::BFloat16, Layout::RowMajor);
  builder.argument(TensorRef{input}, "input_tensor");
  builder.argument(TensorRef{weight}, "weight_tensor");
  builder.argument(int64_t(64), "in_channels");
  builder.argument(int64_t(128), "out_channels");
  builder.argument(int64_t(4), "groups");
  builder.integers({3, 3}, "kernel_size");
  builder.result({1, 1, 2 * 14 * 14, 128});
  OpQuery query = builder.query();
  EXPECT_EQ(query.kind, OpKind::Conv2d);
  EXPECT_EQ(query.m, 2u * 14 * 14);
  EXPECT_EQ(query.k, 9u * 64);
  EXPECT_EQ(query.n, 128u);
  CostModel model(**findDevice("wormhole_n150"));
  EXPECT_EQ(model.cost(query).flops, 2.0 * 2 * 14 * 14 * 9 * 16 * 128);
}

TEST(ProgramCost, AttentionCountsBothProducts) {
  Builder builder("ttnn.transformer.scaled_dot_product_attention");
  builder.operand({1, 8, 128, 64});
  builder.operand({1, 8, 256, 64});
  builder.operand({1, 8, 256, 64});
  builder.result({1, 8, 128, 64});
  OpQuery query = builder.query();
  EXPECT_EQ(query.batch, 8u);
  EXPECT_EQ(query.m, 128u);
  EXPECT_EQ(query.n, 256u);
  EXPECT_EQ(query.k, 2u * 64);
}

TEST(ProgramCost, ListsOfTensorsCountWithAllTheirBytes) {
  Builder builder("ttnn.concat");
  List list;
  for (int i = 0; i < 6; ++i) {
    list.emplace_back().data = TensorRef{builder.tensor({32, 64})};
  }
  builder.argument(std::move(list));
  builder.result({192, 64});
  OpQuery query = builder.query();
  EXPECT_EQ(query.kind, OpKind::DataMovement);
  uint64_t bytes = 0;
  for (const TensorUse &use : query.operands) {
    bytes += use.pages * use.pageBytes;
  }
  EXPECT_EQ(bytes, 6u * 2 * 2048);
  EXPECT_EQ(query.result.pages, 12u);
}

TEST(ProgramCost, RowMajorPagesAreRows) {
  Builder builder("ttnn.slice");
  builder.operand({2, 3, 100}, DType::Float32, Layout::RowMajor);
  builder.result({2, 3, 50}, DType::Float32, Layout::RowMajor);
  EXPECT_EQ(builder.query().operands[0].pages, 6u);
  EXPECT_EQ(builder.query().operands[0].pageBytes, 400u);
}

TEST(ProgramCost, ShardsGiveTheGrid) {
  Builder builder("ttnn.add");
  TensorId operand = builder.operand({256, 256});
  builder.result({256, 256});
  builder.program.tensors[operand].memory = {
      BufferType::L1, Sharding::Block, 64, 64, 4, 4};
  OpQuery query = builder.query();
  EXPECT_EQ(query.gridX, 4u);
  EXPECT_EQ(query.gridY, 4u);
  EXPECT_EQ(query.operands[0].placement, Placement::Block);
  EXPECT_EQ(query.operands[0].shardCores, 16u);
}

TEST(ProgramCost, AReshapeThatKeepsRowsOrTilesIsFree) {
  auto kind = [](std::vector<int64_t> from, std::vector<int64_t> to,
                 Layout layout) {
    Builder builder("ttnn.reshape");
    builder.operand(std::move(from), DType::BFloat16, layout);
    builder.result(std::move(to), DType::BFloat16, layout);
    return builder.query().kind;
  };
  EXPECT_EQ(kind({2, 32, 64}, {64, 64}, Layout::Tile), OpKind::Host);
  EXPECT_EQ(kind({2, 31, 64}, {62, 64}, Layout::RowMajor), OpKind::Host);
  EXPECT_EQ(kind({2, 31, 64}, {62, 64}, Layout::Tile), OpKind::DataMovement);
  EXPECT_EQ(kind({64, 64}, {32, 128}, Layout::Tile), OpKind::DataMovement);
}

TEST(ProgramCost, AnUnknownCalleeMovesItsBytes) {
  Builder builder("ttnn.of_tomorrow");
  builder.operand({64, 64});
  builder.result({64, 64});
  EXPECT_FALSE(hasCostKind("ttnn.of_tomorrow"));
  EXPECT_EQ(builder.query().kind, OpKind::DataMovement);
  EXPECT_EQ(builder.query().result.pages, 4u);
}

/// Callees of the dialect, from its records.
std::set<std::string> dialectCallees() {
  // A class that takes mnemonic and function, one that takes the mnemonic.
  const std::regex record(
      "TTNN_(?:Op|Binary|BinaryScalar|ScalarBinary)<\"[a-z0-9_]+\",\\s*"
      "\"(?:ttnn\\.)?([A-Za-z0-9_.]+)\""
      "|TTNN_(?:Unary|Compare|CompareScalar|Pool2d|Norm|Reduction|Scan)<"
      "\"([a-z0-9_]+)\"");
  std::set<std::string> callees;
  for (const auto &entry : std::filesystem::directory_iterator(
           TTC_SOURCE_DIR "/compiler_core/dialects/ttnn")) {
    if (entry.path().extension() != ".td") {
      continue;
    }
    std::ifstream file(entry.path());
    std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator found(text.begin(), text.end(), record), end;
         found != end; ++found) {
      callees.insert("ttnn." + (*found)[1].str() + (*found)[2].str());
    }
  }
  return callees;
}

TEST(ProgramCost, EveryCalleeOfTheDialectHasAKind) {
  std::set<std::string> callees = dialectCallees();
  EXPECT_GT(callees.size(), 100u);
  for (const char *known :
       {"ttnn.matmul", "ttnn.Tensor", "ttnn.pow", "ttnn.relu", "ttnn.cumsum",
        "ttnn.transformer.scaled_dot_product_attention"}) {
    EXPECT_TRUE(callees.contains(known)) << known;
  }
  for (const std::string &callee : callees) {
    EXPECT_TRUE(hasCostKind(callee)) << callee << " is not in OpKinds.cpp";
  }
}

TEST(ProgramCost, OddOperationsDoNoHarm) {
  for (const std::string &callee : dialectCallees()) {
    Builder bare{callee};
    bare.query();
    Builder scalar{callee};
    scalar.operand({});
    scalar.operand({0, 5});
    scalar.integers({-3, 0}, "kernel_size").argument(1.5, "groups");
    scalar.result({});
    OpQuery query = scalar.query();
    CostModel model(**findDevice("wormhole_n150"));
    EXPECT_GE(model.cost(query).ns, 0) << callee;
  }
}

} // namespace
} // namespace ttc::costmodel
