// docs/options.md is the table, today's.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Options.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

TEST(OptionsMarkdown, TheCommittedPageIsFresh) {
  std::ifstream file(TTC_DOCS_DIR "/options.md");
  std::stringstream committed;
  committed << file.rdbuf();
  EXPECT_EQ(committed.str(), ttc::optionsMarkdown())
      << "run `ninja -C build docs-options` and commit docs/options.md";
}
