// Subcommands as typed: what they print, as text and as JSON, and their exit
// codes.
// SPDX-License-Identifier: Apache-2.0
#include "CliRun.h"
#include "ttc/support/Digest.h"

namespace ttc::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class CommandLineTest : public CliTest {
protected:
  CommandLineTest() {
    v1::DeviceInfo *device = daemon.capabilities.add_devices();
    device->set_name("wormhole_n150");
    device->add_aliases("n150");
    device->set_architecture("wormhole");
    device->set_chips(1);
    device->set_grid_x(8);
    device->set_grid_y(8);
    device->set_l1_bytes_per_core(1499136);
    device->set_dram_bytes(12ull << 30);
    device->set_profile_json(R"({"name": "wormhole_n150"})");
    v1::OptionInfo *option = daemon.capabilities.add_options();
    option->set_name("math_fidelity");
    option->add_aliases("math-fidelity");
    option->set_type("enum");
    option->set_default_value("HiFi2");
    option->add_choices("LoFi");
    option->set_help("How exact. And more about it.");
    option->set_has_effect(true);
    option->set_in_key(true);
    v1::TargetInfo *target = daemon.capabilities.add_targets();
    target->set_name("python");
    target->set_available(true);
  }
};

TEST_F(CommandLineTest, HelpAndVersion) {
  EXPECT_EQ(run({"--help"}).code, 0);
  EXPECT_THAT(run({"compile", "--help"}).out, HasSubstr("--force"));
  EXPECT_THAT(run({"version"}).out, StartsWith("ttc "));
  EXPECT_EQ(run({"version", "--json"}).json()["protocol"], "1.0");
  EXPECT_EQ(run({"--version"}).code, 0);
}

TEST_F(CommandLineTest, WrongWordsNameTheNearest) {
  CliResult result = run({"compil"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("unknown command `compil`; did you mean "
                                    "`compile`?"));
  result = run({"cache", "lits"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("`list`"));
  result = run({"compile", "g", "-o", "d", "--devise=x", "--json"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("did you mean `--device`?"));
  EXPECT_EQ(result.json()["outcome"], "invalid_request");
  EXPECT_EQ(result.json()["exit_code"], 2);
  EXPECT_EQ(run({}).code, 2);
  EXPECT_EQ(run({"cache"}).code, 2);
  EXPECT_EQ(run({"status", "--timeout", "-3"}).code, 2);
}

TEST_F(CommandLineTest, ServerAndJsonAfterEverySubcommand) {
  for (std::vector<std::string> words : std::vector<std::vector<std::string>>{
           {"status"}, {"devices"}, {"options"}, {"version"}}) {
    words.insert(words.end(), {"--server", daemon.address(), "--json"});
    setenv("TTC_SERVER", "unix:/nowhere", 1);
    CliResult result = run(words);
    EXPECT_EQ(result.code, 0) << words[0] << result.err;
    EXPECT_TRUE(result.json().is_object());
    EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 1);
  }
}

TEST_F(CommandLineTest, StatusIsZeroOnlyWhenReady) {
  CliResult result = run({"status"});
  EXPECT_EQ(result.code, 0);
  EXPECT_THAT(result.out, HasSubstr("f00d"));
  EXPECT_THAT(result.out, HasSubstr(daemon.address()));
  nlohmann::json json = run({"status", "--json"}).json();
  EXPECT_EQ(json["ready"], true);
  EXPECT_EQ(json["address"], daemon.address());
  EXPECT_EQ(json["pid"], getpid());
  EXPECT_GE(json["uptime_seconds"], 0.0);
  daemon.capabilities.set_ready(false);
  EXPECT_EQ(run({"status"}).code, 3);
  EXPECT_EQ(run({"status", "--server", "unix:/nowhere"}).code, 3);
}

TEST_F(CommandLineTest, Devices) {
  CliResult table = run({"devices"});
  EXPECT_THAT(table.out, HasSubstr("wormhole_n150  wormhole"));
  EXPECT_THAT(table.out, HasSubstr("12.0 GiB"));
  EXPECT_EQ(run({"devices", "--json"}).json()["devices"][0]["grid"][0], 8);
  EXPECT_EQ(run({"devices", "n150", "--json"}).json()["profile"]["name"],
            "wormhole_n150");
  CliResult unknown = run({"devices", "wormhole_n15"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean `wormhole_n150`?"));
}

TEST_F(CommandLineTest, Options) {
  EXPECT_THAT(run({"options"}).out, HasSubstr("How exact."));
  EXPECT_THAT(run({"options", "math-fidelity"}).out,
              HasSubstr("And more about it."));
  EXPECT_EQ(run({"options", "--json"}).json()["options"][0]["default"],
            "HiFi2");
  EXPECT_EQ(run({"options", "math_fidelty"}).code, 2);
}

TEST_F(CommandLineTest, CacheStatsListExplain) {
  daemon.stats = [](v1::CacheStats &stats) {
    stats.set_hits(7);
    stats.set_directory("/var/cache");
    return grpc::Status::OK;
  };
  daemon.list = [](const v1::ListCacheRequest &, v1::ListCacheResponse &out) {
    v1::CacheEntry *entry = out.add_entries();
    entry->set_key(sha256("k").hex());
    entry->mutable_digest()->set_sha256(sha256("z").raw());
    entry->set_file_name("g.mlir");
    return grpc::Status::OK;
  };
  daemon.explain = [](const v1::ExplainRequest &request,
                      v1::ExplainResponse &out) {
    if (request.key_a() == "000000") {
      return grpc::Status(grpc::StatusCode::NOT_FOUND, "no key `000000`");
    }
    v1::KeyDifference *part = out.add_differences();
    part->set_label("option.math_fidelity");
    part->set_value_a("HiFi2");
    out.add_common()->set_label("names");
    return grpc::Status::OK;
  };
  EXPECT_EQ(run({"cache", "stats", "--json"}).json()["hits"], 7);
  EXPECT_THAT(run({"cache", "stats"}).out, HasSubstr("/var/cache"));
  EXPECT_THAT(run({"cache", "list"}).out,
              HasSubstr(sha256("k").hex().substr(0, 12)));
  EXPECT_EQ(run({"cache", "list", "--json"}).json()["entries"][0]["sha256"],
            sha256("z").hex());
  CliResult explained = run({"cache", "explain", "abcdef", "123456"});
  EXPECT_THAT(explained.out, HasSubstr("1 of 2 parts differ"));
  EXPECT_THAT(explained.out, HasSubstr("option.math_fidelity  HiFi2  -"));
  EXPECT_EQ(run({"cache", "explain", "000000", "123456"}).code, 2);
}

TEST_F(CommandLineTest, CompletionOffersWhatFits) {
  auto offers = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"__complete", "--"});
    return run(words).out;
  };
  EXPECT_EQ(offers({"ca"}), "cache\n");
  EXPECT_THAT(offers({"cache", ""}), HasSubstr("explain\n"));
  EXPECT_EQ(offers({"compile", "--inp"}), "--input-kind\n");
  EXPECT_EQ(offers({"compile", "--input-kind", "st"}), "stablehlo\n");
  EXPECT_EQ(offers({"compile", "--device", "worm"}), "wormhole_n150\n");
  EXPECT_EQ(offers({"compile", "--emit", ""}), "python\n");
  EXPECT_EQ(offers({"compile", "--option", "math"}), "math_fidelity=\n");
  EXPECT_EQ(offers({"devices", ""}), "wormhole_n150\n");
  EXPECT_EQ(offers({"compile", "gra"}), "") << "the shell completes files";
  for (const char *shell : {"bash", "zsh", "fish"}) {
    EXPECT_THAT(run({"completion", shell}).out, HasSubstr("ttc __complete --"));
  }
  EXPECT_EQ(run({"completion", "tcsh"}).code, 2);
}

} // namespace
} // namespace ttc::test
