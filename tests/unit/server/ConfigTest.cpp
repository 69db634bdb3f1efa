// Layers, values and messages of the settings.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/Config.h"

#include <fstream>
#include <gmock/gmock.h>

namespace ttc::server {
namespace {

using testing::AllOf;
using testing::HasSubstr;

Config good(const std::vector<std::string> &arguments,
            const std::map<std::string, std::string> &environment = {}) {
  auto config = readConfig(arguments, environment);
  EXPECT_TRUE(config.ok()) << config.status();
  return config.ok() ? *config : Config();
}

std::string
problem(const std::vector<std::string> &arguments,
        const std::map<std::string, std::string> &environment = {}) {
  auto config = readConfig(arguments, environment);
  EXPECT_FALSE(config.ok());
  return std::string(config.status().message());
}

std::string writeFile(const std::string &name, const std::string &content) {
  std::string path = testing::TempDir() + name;
  std::ofstream(path) << content;
  return path;
}

TEST(Config, FlagBeatsEnvironmentBeatsFileBeatsDefault) {
  std::string file = writeFile(
      "layers.toml", "queue = 1\nworkers = 1\nsalt = \"f\"\ninsecure = true\n");
  Config config = good({"--config", file, "--queue=3"},
                       {{"TTCD_QUEUE", "2"}, {"TTCD_WORKERS", "2"}});
  EXPECT_EQ(config.settings.queue, 3u);
  EXPECT_EQ(config.settings.workers, 2u);
  EXPECT_EQ(config.settings.salt, "f");
  EXPECT_TRUE(config.settings.insecure);
  EXPECT_EQ(config.settings.maxGraphBytes, uint64_t{2} << 30);
  EXPECT_EQ(config.values.at("queue").source, "flag");
  EXPECT_EQ(config.values.at("workers").source, "environment");
  EXPECT_EQ(config.values.at("salt").source, "file");
  EXPECT_EQ(config.values.at("log-level").source, "default");
}

TEST(Config, ReadsSizesTimesAndSwitches) {
  Settings settings =
      good({"--cache-bytes=5GiB", "--hot-bytes", "64k", "--job-timeout=1.5m",
            "--drain-timeout=250ms", "--insecure"})
          .settings;
  EXPECT_EQ(settings.cacheBytes, uint64_t{5} << 30);
  EXPECT_EQ(settings.hotBytes, 65536u);
  EXPECT_DOUBLE_EQ(settings.jobTimeout, 90);
  EXPECT_DOUBLE_EQ(settings.drainTimeout, 0.25);
  EXPECT_TRUE(settings.insecure);
  EXPECT_FALSE(good({"--insecure=no"}).settings.insecure);
}

TEST(Config, RefusesValuesThatMakeNoSense) {
  for (const char *bad :
       {"--queue=-1", "--queue=1.5", "--queue=", "--cache-bytes=1X",
        "--cache-bytes=99999999999T", "--job-timeout=-1", "--job-timeout=nan",
        "--job-timeout=soon", "--insecure=maybe", "--log-format=xml"}) {
    EXPECT_THAT(problem({bad}), HasSubstr("wanted")) << bad;
  }
  EXPECT_THAT(problem({"--queue"}), HasSubstr("needs a value"));
}

TEST(Config, NamesEveryUnknownSettingWithTheNearest) {
  EXPECT_THAT(problem({"--job-timout=3", "--quue", "3"},
                      {{"TTCD_MAX_GRAPH_BYTE", "1"}}),
              AllOf(HasSubstr("`--job-timeout`"), HasSubstr("`--queue`"),
                    HasSubstr("`TTCD_MAX_GRAPH_BYTES`")));
  EXPECT_THAT(problem({"stray"}), HasSubstr("`stray`"));
}

TEST(Config, SaysWhatIsWrongInTheFileAndWhere) {
  std::string unknown = writeFile("unknown.toml", "cache_dir = \"x\"\n");
  EXPECT_THAT(problem({"--config", unknown}),
              AllOf(HasSubstr("`cache-dir`"), HasSubstr("unknown.toml")));
  std::string broken = writeFile("broken.toml", "queue = 1\nsalt = \n");
  EXPECT_THAT(problem({"--config=" + broken}), HasSubstr("broken.toml:2"));
  std::string list = writeFile("list.toml", "salt = [1]\n");
  EXPECT_THAT(problem({"--config=" + list}), HasSubstr("wanted a string"));
  EXPECT_THAT(problem({"--config=/no/such"}), HasSubstr("/no/such"));
}

TEST(Config, EverySettingHasHelpAndADefaultThatReads) {
  EXPECT_EQ(good({}).values.size(), settingTable().size());
  for (const SettingSpec &spec : settingTable()) {
    std::string name(spec.name);
    EXPECT_FALSE(spec.help.empty()) << name;
    EXPECT_THAT(helpText(), HasSubstr("--" + name));
    EXPECT_THAT(helpMarkdown(), HasSubstr("`--" + name));
  }
}

} // namespace
} // namespace ttc::server
