// Device profiles: the built-in ones, names, and what a wrong file is told.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Devices.h"

#include <gmock/gmock.h>
#include <set>

namespace ttc {
namespace {

using ::testing::HasSubstr;

std::string replaced(std::string text, const std::string &from,
                     const std::string &to) {
  size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

std::string errorOf(std::string json) {
  absl::Status status = parseDeviceProfile(std::move(json)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  return std::string(status.message());
}

const std::string &n150() { return (*findDevice("wormhole_n150"))->json; }

TEST(Devices, BuiltInProfilesParseUnderUniqueNames) {
  std::set<std::string> names;
  for (const DeviceProfile &profile : deviceProfiles()) {
    EXPECT_TRUE(names.insert(profile.name).second) << profile.name;
    for (const std::string &alias : profile.aliases) {
      EXPECT_TRUE(names.insert(alias).second) << alias;
    }
    EXPECT_EQ(profile.digest, sha256(profile.json));
  }
  EXPECT_EQ(deviceProfiles().size(), 9u);
}

TEST(Devices, TheNamesOfTheDesignAndTheirAliasesAreFound) {
  const std::pair<const char *, const char *> expected[] = {
      {"grayskull", "grayskull_e150"}, {"wormhole_b0", "wormhole_n150"},
      {"n300", "wormhole_n300"},       {"t3000", "wormhole_t3000"},
      {"galaxy", "wormhole_galaxy"},   {"p100", "blackhole_p100"},
      {"blackhole", "blackhole_p150"}, {"Wormhole-N150", "wormhole_n150"},
  };
  for (auto [asked, found] : expected) {
    auto device = findDevice(asked);
    ASSERT_TRUE(device.ok()) << device.status();
    EXPECT_EQ((*device)->name, found);
  }
  EXPECT_TRUE(findDevice(defaultDevice()).ok());
}

TEST(Devices, FiguresOfTheN150) {
  const DeviceProfile &device = **findDevice("n150");
  EXPECT_EQ(device.architecture, "wormhole");
  EXPECT_EQ(device.chips, 1u);
  EXPECT_EQ(device.gridX, 8u);
  EXPECT_EQ(device.gridY, 8u);
  EXPECT_EQ(device.l1BytesPerCore, 1499136u);
  EXPECT_EQ(device.dramBytes, uint64_t(12) << 30);
  EXPECT_EQ(device.dramChannels, 12u);
}

TEST(Devices, UnknownNamesTheNearest) {
  EXPECT_EQ(findDevice("wormhole_n15").status().message(),
            "unknown device `wormhole_n15`; did you mean `wormhole_n150`?");
  EXPECT_THAT(std::string(findDevice("gpu-h100-sxm").status().message()),
              HasSubstr("known are `grayskull_e150`"));
}

TEST(DeviceProfileFile, ErrorsNameTheField) {
  EXPECT_THAT(errorOf("{"), HasSubstr("not a JSON object"));
  EXPECT_THAT(errorOf("[]"), HasSubstr("not a JSON object"));
  EXPECT_THAT(errorOf(replaced(n150(), "\"wormhole\",\n  \"notes\"",
                               "\"warphole\",\n  \"notes\"")),
              HasSubstr("field `architecture` is `warphole`"));
  EXPECT_THAT(errorOf(replaced(n150(), "\"version\": 1", "\"version\": 2")),
              HasSubstr("field `format`"));
  EXPECT_THAT(errorOf(replaced(n150(), "\"l1_bytes_per_core\"", "\"l1\"")),
              HasSubstr("field `figures.l1_bytes_per_core` is missing"));
  EXPECT_THAT(errorOf(replaced(n150(), "1499136", "-5")),
              HasSubstr("field `figures.l1_bytes_per_core` is -5; wanted"));
  EXPECT_THAT(errorOf(replaced(n150(), "[8, 8]", "[8]")),
              HasSubstr("field `figures.worker_grid` is not"));
  EXPECT_THAT(errorOf(replaced(n150(), "\"source\": \"ttsys\"",
                               "\"source\": \"hearsay\"")),
              HasSubstr("names the source `hearsay`"));
}

} // namespace
} // namespace ttc
