// Every callee of the dialect has a kernel.
// SPDX-License-Identifier: Apache-2.0
#include "KernelTable.h"
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <regex>
#include <set>

using namespace ttc::runtime;

static std::string contents(const std::filesystem::path &path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

static void collect(const std::string &text, const std::regex &pattern,
                    std::set<std::string> &found) {
  for (std::sregex_iterator i(text.begin(), text.end(), pattern), end; i != end;
       ++i) {
    found.insert("ttnn." + (*i)[1].str());
  }
}

/// Names that the dialect's .td files call: `TTNN_Op<"x", "ttnn.y"`, and the
/// families of one class, whose names are arguments of the class.
static std::set<std::string> calleesOfTheDialect() {
  std::set<std::string> callees;
  for (const auto &file :
       std::filesystem::directory_iterator(TTC_TTNN_DIALECT)) {
    if (file.path().extension() != ".td") {
      continue;
    }
    std::string text = contents(file.path());
    collect(text, std::regex("TTNN_Op<\"\\w+\", \"ttnn\\.([\\w.]+)\""),
            callees);
    collect(text,
            std::regex("TTNN_(?:Unary|Compare|CompareScalar|Reduction|Scan|"
                       "Norm|Pool2d)<\"(\\w+)\""),
            callees);
    collect(text,
            std::regex("TTNN_(?:Binary|BinaryScalar|ScalarBinary)"
                       "<\"\\w+\", \"(\\w+)\""),
            callees);
  }
  return callees;
}

TEST(Callees, AllOfTheDialectHaveAKernel) {
  std::set<std::string> callees = calleesOfTheDialect();
  EXPECT_GE(callees.size(), 110U);
  for (const char *known : {"ttnn.add", "ttnn.tanh", "ttnn.matmul", "ttnn.sum",
                            "ttnn.conv2d", "ttnn.max_pool2d", "ttnn.Tensor",
                            "ttnn.transformer.scaled_dot_product_attention"}) {
    EXPECT_TRUE(callees.count(known)) << known;
  }
  for (const std::string &callee : callees) {
    EXPECT_TRUE(kernelTable().find(callee)) << callee;
  }
}

TEST(Callees, HaveOneRowEachWithDistinctParameters) {
  EXPECT_THAT(kernelTable().duplicates(), ::testing::IsEmpty());
  for (const auto &[callee, row] : kernelTable().rows()) {
    std::set<std::string_view> names(row.parameters.begin(),
                                     row.parameters.end());
    EXPECT_EQ(names.size(), row.parameters.size()) << callee;
  }
}
