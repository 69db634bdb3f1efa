// The table of phases.
// SPDX-License-Identifier: Apache-2.0
#include "driver/Pipeline.h"

#include <gtest/gtest.h>
#include <set>

namespace ttc {
namespace {

TEST(Pipeline, EveryPhaseHasItsOwnNameAndALine) {
  std::set<std::string_view> names;
  for (const auto *list : {&ttirPhases(), &ttnnPhases()}) {
    for (const Phase &phase : *list) {
      EXPECT_TRUE(names.insert(phase.name).second) << phase.name;
      EXPECT_FALSE(phase.description.empty()) << phase.name;
    }
  }
  EXPECT_EQ(*names.begin(), "inline");
}

} // namespace
} // namespace ttc
