// profile.html as text (tests/profile opens it in a browser).
// SPDX-License-Identifier: Apache-2.0
#include "Fixture.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace ttc::profile {
namespace {

/// What stands between `from` and `to`.
std::string between(const std::string &text, const std::string &from,
                    const std::string &to) {
  size_t start = text.find(from);
  EXPECT_NE(start, std::string::npos) << from;
  start += from.size();
  return text.substr(start, text.find(to, start) - start);
}

TEST(Page, HoldsTheRunAsJson) {
  testing::Fixture fixture(2);
  std::string page = fixture.file("profile.html");
  auto data = nlohmann::json::parse(between(
      page, "<script type=\"application/json\" id=\"run\">", "</script>"));
  EXPECT_EQ(data["model"], "tiny_gpt </script>");
  ASSERT_EQ(data["rows"].size(), fixture.trace.operations.size());
  auto row = data["rows"][3];
  EXPECT_EQ(data["texts"][row[0].get<size_t>()], "ttnn.linear");
  EXPECT_EQ(row[4], 21000.0);
  EXPECT_EQ(row.size(), 23u);
}

TEST(Page, ColumnsAreThoseThatTheScriptNames) {
  std::string page = testing::Fixture().file("profile.html");
  std::string names = between(page, "const columns = [", "]");
  EXPECT_EQ(std::count(names.begin(), names.end(), ',') + 1, 23);
}

TEST(Page, AsksNobodyForAnything) {
  std::string page = testing::Fixture().file("profile.html");
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  for (const char *forbidden :
       {"http://", "https://", " src=", "<link", "@import", "fetch(",
        "/*STYLE*/", "/*SCRIPT*/", "/*DATA*/"}) {
    EXPECT_EQ(page.find(forbidden), std::string::npos) << forbidden;
  }
}

} // namespace
} // namespace ttc::profile
