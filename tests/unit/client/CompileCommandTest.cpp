// `ttc compile` against a scripted daemon: every exit code, and what is left on
// disk.
// SPDX-License-Identifier: Apache-2.0
#include "CliRun.h"
#include "absl/time/clock.h"
#include "google/rpc/error_details.pb.h"
#include "ttc/support/Digest.h"
#include "ttc/support/Zip.h"

namespace ttc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string kExport =
    writeZip({{"export.json", R"({"format":"ttc-export"})", false},
              {"main.py", "print(1)\n", false},
              {"run", "#!/bin/sh\n", true}})
        .value();

class CompileCommandTest : public CliTest {
protected:
  CompileCommandTest() { dir.write("g.mlir", "module {\n}\n"); }
  std::vector<std::string> words(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"compile", dir / "g.mlir", "-o", dir / "out"});
    return more;
  }
  /// Everything in the directory but the daemon's socket.
  std::vector<std::string> left() {
    std::vector<std::string> names = dir.names();
    std::erase(names, "d.sock");
    return names;
  }
};

TEST_F(CompileCommandTest, WritesTheExportAndTellsInOneLine) {
  daemon.compile = {serving(kExport)};
  CliResult result = run(words());
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("cache miss, key abcdef012345"));
  EXPECT_EQ(result.err, "") << "no progress lines off a terminal";
  EXPECT_THAT(left(), ElementsAre("g.mlir", "out"));
  EXPECT_THAT(dir.names(dir / "out"),
              ElementsAre("export.json", "main.py", "run"));
}

TEST_F(CompileCommandTest, JsonIsOneLineWithAllThatCounts) {
  daemon.compile = {[](const v1::CompileHeader &header,
                       CompileServerStream &stream,
                       grpc::ServerContext &context) {
    stream.Write(diagnosticMessage(v1::SEVERITY_WARNING, "m", 2, 3, "src"));
    return serving(kExport)(header, stream, context);
  }};
  CliResult result = run(words({"--json"}));
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 1);
  nlohmann::json json = result.json();
  EXPECT_EQ(json["outcome"], "ok");
  EXPECT_EQ(json["cache"], "miss");
  EXPECT_EQ(json["key"], "abcdef0123456789");
  EXPECT_EQ(json["files"][0], "export.json");
  EXPECT_EQ(json["timings"]["import"], 0.0015);
  EXPECT_EQ(json["diagnostics"][0]["severity"], "warning");
  EXPECT_EQ(json["diagnostics"][0]["file"], (dir / "g.mlir").string());
  EXPECT_EQ(json["diagnostics"][0]["line"], 2);
  EXPECT_EQ(json["output"], (dir / "out").string());
  EXPECT_EQ(json["exit_code"], 0);
  EXPECT_THAT(result.err, HasSubstr("g.mlir:2:3: warning: m"));
}

TEST_F(CompileCommandTest, ProgramErrorsAre1) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &stream,
                       grpc::ServerContext &) {
    stream.Write(diagnosticMessage(v1::SEVERITY_ERROR, "bad op", 2, 1, "}"));
    stream.Write(
        finalMessage(v1::OUTCOME_PROGRAM_ERROR, v1::CACHE_OUTCOME_MISS));
    return grpc::Status::OK;
  }};
  CliResult result = run(words({"--json"}));
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr((dir / "g.mlir").string() +
                                    ":2:1: error: bad op [parse-error]\n"
                                    "  }\n"
                                    "  ^\n"));
  EXPECT_THAT(result.err, HasSubstr("was not compiled: 1 error\n"));
  EXPECT_EQ(result.json()["outcome"], "program_error");
  EXPECT_THAT(left(), ElementsAre("g.mlir"));
}

TEST_F(CompileCommandTest, UnknownOptionsFoundByTheDaemonAre2) {
  google::rpc::BadRequest bad;
  for (const char *text :
       {"unknown option `a`; did you mean `b`?", "option `c` wants a number"}) {
    bad.add_field_violations()->set_description(text);
  }
  daemon.compile = {[&](const v1::CompileHeader &, CompileServerStream &,
                        grpc::ServerContext &) {
    return statusWith(grpc::StatusCode::INVALID_ARGUMENT, "bad options", bad);
  }};
  CliResult result =
      run(words({"--option", "a=1", "--option", "c=x", "--json"}));
  EXPECT_EQ(result.code, 2);
  EXPECT_EQ(result.err, "ttc: error: unknown option `a`; did you mean `b`?\n"
                        "ttc: error: option `c` wants a number\n");
  EXPECT_EQ(result.json()["error"]["violations"].size(), 2u);
}

TEST_F(CompileCommandTest, WhatCannotBeReadIs2AndNeedsNoDaemon) {
  setenv("TTC_SERVER", "unix:/nowhere", 1);
  CliResult result = run({"compile", dir / "none.mlir", "-o", dir / "out"});
  EXPECT_EQ(result.code, 2);
  EXPECT_EQ(result.err, "ttc: error: cannot read `" +
                            (dir / "none.mlir").string() +
                            "`: No such file or directory\n");
  result = run({"compile", dir / "g.mlir"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err,
              HasSubstr("error: Compile option 'export_path' must be provided "
                        "when backend is not 'TTNNFlatbuffer'\n"));
}

TEST_F(CompileCommandTest, OverTheLimitIs2AndSaysWhichSetting) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &,
                       grpc::ServerContext &) {
    return grpc::Status(grpc::StatusCode::OUT_OF_RANGE,
                        "the graph has 11 bytes, the limit is 10");
  }};
  CliResult result = run(words());
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("11 bytes"));
  EXPECT_THAT(result.err, HasSubstr("--max-graph-bytes"));
}

TEST_F(CompileCommandTest, NoDaemonIs3) {
  CliResult result =
      run(words({"--server", "unix:" + (dir / "no.sock").string(), "--json"}));
  EXPECT_EQ(result.code, 3);
  EXPECT_THAT(result.err, HasSubstr("is ttcd running there?"));
  EXPECT_EQ(result.json()["outcome"], "unavailable");
}

TEST_F(CompileCommandTest, AnotherProtocolIs3) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &,
                       grpc::ServerContext &) {
    return grpc::Status(grpc::StatusCode::FAILED_PRECONDITION,
                        "protocol 2.0 here, 1.0 there");
  }};
  CliResult result = run(words());
  EXPECT_EQ(result.code, 3);
  EXPECT_THAT(result.err, HasSubstr("protocol 2.0"));
}

TEST_F(CompileCommandTest, ACrashIs4WithTheReproducerHere) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &stream,
                       grpc::ServerContext &) {
    v1::CompileResponse message;
    message.mutable_reproducer()->set_file_name("ttc-reproducer-1.zip");
    message.mutable_reproducer()->mutable_digest()->set_sha256(
        sha256("repro").raw());
    message.mutable_reproducer()->mutable_digest()->set_size_bytes(5);
    stream.Write(message);
    message.mutable_reproducer_chunk()->set_data("repro");
    stream.Write(message);
    message = finalMessage(v1::OUTCOME_COMPILER_CRASH, v1::CACHE_OUTCOME_MISS);
    message.mutable_final()->set_message("the worker was killed by signal 9");
    stream.Write(message);
    return grpc::Status::OK;
  }};
  std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(dir.path());
  CliResult result = run(words({"--json"}));
  std::filesystem::current_path(before);
  EXPECT_EQ(result.code, 4);
  std::string path = dir / "ttc-reproducer-1.zip";
  EXPECT_THAT(result.err, HasSubstr("signal 9"));
  EXPECT_THAT(result.err, HasSubstr("reproducer: " + path));
  EXPECT_EQ(result.json()["reproducer"], path);
  EXPECT_EQ(dir.read("ttc-reproducer-1.zip"), "repro");
  EXPECT_THAT(left(), ElementsAre("g.mlir", "ttc-reproducer-1.zip"));
}

TEST_F(CompileCommandTest, TimeAndCancelAre5) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &,
                       grpc::ServerContext &context) {
    while (!context.IsCancelled()) {
      absl::SleepFor(absl::Milliseconds(5));
    }
    return grpc::Status::CANCELLED;
  }};
  CliResult result = run(words({"--timeout", "0.2", "--json"}));
  EXPECT_EQ(result.code, 5);
  EXPECT_EQ(result.json()["outcome"], "timeout");
  token.cancel();
  result = run(words({"--json"}));
  EXPECT_EQ(result.code, 5);
  EXPECT_EQ(result.json()["outcome"], "cancelled");
  EXPECT_THAT(left(), ElementsAre("g.mlir"));
}

TEST_F(CompileCommandTest, WhatCannotBeWrittenIs6BeforeAnythingIsSent) {
  dir.write("out/thesis.tex", "x");
  CliResult result = run(words({"--json"}));
  EXPECT_EQ(result.code, 6);
  EXPECT_THAT(result.err, HasSubstr("--force"));
  EXPECT_EQ(result.json()["outcome"], "cannot_write");
  EXPECT_EQ(daemon.compiles(), 0);
  daemon.compile = {serving(kExport)};
  EXPECT_EQ(run(words({"--force"})).code, 0);
  EXPECT_EQ(run(words()).code, 0) << "what ttc wrote is replaced";
}

TEST_F(CompileCommandTest, ABrokenArchiveIsTheDaemonsFault) {
  daemon.compile = {serving("this is no zip")};
  CliResult result = run(words());
  EXPECT_EQ(result.code, 3);
  EXPECT_THAT(left(), ElementsAre("g.mlir"));
}

TEST_F(CompileCommandTest, ListsOfTargetsAndDevices) {
  v1::CompileHeader seen;
  daemon.compile = {[&](const v1::CompileHeader &header,
                        CompileServerStream &stream,
                        grpc::ServerContext &context) {
    seen = header;
    return serving(kExport)(header, stream, context);
  }};
  ASSERT_EQ(run(words({"--emit", "python,cpp", "--device", "a", "--device",
                       "b,c", "-O2", "--option", "x=1", "--option=y=2,3"}))
                .code,
            0);
  EXPECT_THAT(seen.targets(), ElementsAre("python", "cpp"));
  EXPECT_THAT(seen.devices(), ElementsAre("a", "b", "c"));
  ASSERT_EQ(seen.options_size(), 3);
  EXPECT_EQ(seen.options(1).value(), "2,3");
  EXPECT_EQ(seen.options(2).name(), "optimization_level");
  EXPECT_EQ(seen.options(2).value(), "2");
  EXPECT_EQ(seen.client().rfind("ttc-cli ", 0), 0u);
}

} // namespace
} // namespace ttc::test
