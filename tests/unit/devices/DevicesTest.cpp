// Device profiles: the built-in ones, names, and what a wrong file is told.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Devices.h"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
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
              HasSubstr("field `version` is 2; wanted 1"));
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

TEST(DeviceProfileFile, BrokenGrammarNamesTheLine) {
  EXPECT_THAT(errorOf(replaced(n150(), "\"version\": 1,", "\"version\": ,")),
              HasSubstr("line 3 breaks its grammar"));
  EXPECT_THAT(errorOf(""), HasSubstr("line 1 breaks its grammar"));
  EXPECT_THAT(errorOf("[]"), HasSubstr("but a list"));
  EXPECT_THAT(errorOf(std::string(1000000, '[')), HasSubstr("line 1"));
}

TEST(DeviceProfileFile, NothingIsSilentlyIgnored) {
  EXPECT_THAT(errorOf(replaced(n150(), "\"aliases\"", "\"alias\"")),
              HasSubstr("field `alias` is not known; did you mean `aliases`?"));
  EXPECT_THAT(
      errorOf(replaced(n150(), "\"launch_ns\"", "\"lunch_ns\"")),
      HasSubstr("field `cost_model.constants.lunch_ns` is not known; did you "
                "mean `launch_ns`?"));
}

TEST(DeviceProfileFile, NamesArePlain) {
  EXPECT_THAT(errorOf(replaced(n150(), "\"name\": \"wormhole_n150\"",
                               "\"name\": \"My Card\"")),
              HasSubstr("field `name` is \"My Card\"; wanted"));
  EXPECT_THAT(errorOf(replaced(n150(), "\"n150d\"", "\"N150D\"")),
              HasSubstr("field `aliases` is \"N150D\"; wanted"));
}

TEST(DeviceProfileFile, RatesOfTheCostModelAreChecked) {
  EXPECT_THAT(errorOf(replaced(n150(), "\"clock_hz\": {\"value\": 1000000000",
                               "\"clock_hz\": {\"value\": 0")),
              HasSubstr("field `figures.clock_hz` is 0; wanted a number"));
  EXPECT_THAT(errorOf(replaced(n150(), "\"hifi3\": 48", "\"hifi5\": 48")),
              HasSubstr("field `figures.matmul_cycles_per_tile.hifi3` is "
                        "missing"));
  EXPECT_THAT(errorOf(replaced(n150(), "\"cost_model\"", "\"notes\"")),
              HasSubstr("field `cost_model` is missing"));
  EXPECT_THAT(errorOf(replaced(n150(), "\"k_block_ns\": ",
                               "\"k_block_ns\": [], \"k_block_ns\": -")),
              HasSubstr("field `cost_model.constants.k_block_ns` is -"));
  EXPECT_THAT(errorOf(replaced(
                  n150(), "\"stretch\": ", "\"stretch\": 1e999, \"notes\": ")),
              HasSubstr("larger than a double"));
  EXPECT_THAT(
      errorOf(replaced(n150(), "\"value\": 103840", "\"value\": 1499136")),
      HasSubstr("wanted less than figures.l1_bytes_per_core"));
}

/// The fields in the first column of the tables of docs/device-profiles.md.
std::vector<std::string> documentedFields() {
  std::ifstream file(TTC_SOURCE_DIR "/docs/device-profiles.md");
  std::vector<std::string> fields;
  for (std::string line; std::getline(file, line);) {
    std::string cell = line.substr(0, line.find('|', 1));
    for (size_t at = cell.find('`');
         line.substr(0, 3) == "| `" && at != std::string::npos;) {
      size_t end = cell.find('`', at + 1);
      fields.push_back(cell.substr(at + 1, end - at - 1));
      at = cell.find('`', end + 1);
    }
  }
  return fields;
}

TEST(DeviceProfileFile, TheDocumentedFieldsAreThoseThatMustBeThere) {
  std::vector<std::string> fields = documentedFields();
  EXPECT_EQ(fields.size(), 15u + 12u);
  for (const std::string &field : fields) {
    EXPECT_THAT(errorOf(replaced(n150(), "\"" + field + "\"", "\"q\"")),
                HasSubstr("field `"))
        << field;
  }
}

TEST(DeviceProfileFile, FiguresOfKernelsMayBeMissingButNotWrong) {
  auto without = parseDeviceProfile(
      replaced(n150(), "\"dram_read_latency_cycles\"", "\"unread\""));
  ASSERT_TRUE(without.ok()) << without.status();
  EXPECT_EQ(without->rates.dramReadLatencyClocks, 0);
  auto with = parseDeviceProfile(n150());
  ASSERT_TRUE(with.ok());
  EXPECT_EQ(with->rates.dramReadLatencyClocks, 358);
  EXPECT_EQ(with->rates.l1ReadLatencyClocks, 259);
  EXPECT_THAT(
      errorOf(replaced(n150(), "\"packer_bytes_per_clock\": {\"value\": 64",
                       "\"packer_bytes_per_clock\": {\"value\": -1")),
      HasSubstr("field `figures.packer_bytes_per_clock` is -1"));
}

/// Whatever a byte of the file becomes, the answer is a profile or a sentence.
TEST(DeviceProfileFile, DamageIsNeverACrash) {
  const char replacements[] = {'"', '{', ']', ',', '-', '9', '\0', '\xff'};
  size_t refused = 0;
  for (size_t at = 0; at < n150().size(); at += 3) {
    std::string damaged = n150();
    damaged[at] = replacements[at / 3 % std::size(replacements)];
    auto profile = parseDeviceProfile(damaged);
    if (!profile.ok()) {
      ++refused;
      EXPECT_THAT(std::string(profile.status().message()),
                  ::testing::StartsWith("device profile: "));
    }
    EXPECT_FALSE(parseDeviceProfile(n150().substr(0, at)).ok());
  }
  EXPECT_GT(refused, n150().size() / 12);
}

TEST(Devices, TheCostModelHasItsRates) {
  const DeviceRates &rates = (*findDevice("p150"))->rates;
  EXPECT_EQ(rates.clockHz, 1.35e9);
  EXPECT_EQ(rates.dramBytesPerSecond, 512e9);
  EXPECT_EQ(rates.matmulClocksPerTile[3], 64);
  EXPECT_GT(rates.mathEfficiency, 0.5);
  EXPECT_GT(rates.launchNs, 0);
}

} // namespace
} // namespace ttc
