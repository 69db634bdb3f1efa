// The Compile stream as a client sees it: what is sent, what comes back, and
// what is wrong with it.
// SPDX-License-Identifier: Apache-2.0
#include "ScriptedClient.h"
#include "absl/time/clock.h"
#include "google/rpc/error_details.pb.h"
#include "ttc/client/StatusDetails.h"
#include <random>
#include <zstd.h>

namespace ttc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using CompileStreamTest = StreamTest;

TEST_F(CompileStreamTest, SendsTheHeaderWithASmallGraphInIt) {
  v1::CompileHeader seen;
  daemon.compile = {[&](const v1::CompileHeader &header,
                        CompileServerStream &stream,
                        grpc::ServerContext &context) {
    seen = header;
    return serving("zip")(header, stream, context);
  }};
  job.options = {{"math_fidelity", "HiFi4"}};
  job.targets = {"python"};
  job.devices = {"wormhole_n150", "blackhole_p150"};
  job.inputKind = v1::INPUT_KIND_STABLEHLO;
  ASSERT_TRUE(compile().ok());
  EXPECT_EQ(seen.protocol().major(), 1u);
  EXPECT_EQ(seen.inline_graph(), "module {}");
  EXPECT_EQ(seen.graph().sha256(), sha256("module {}").raw());
  EXPECT_EQ(seen.file_name(), "g.mlir");
  EXPECT_EQ(seen.input_kind(), v1::INPUT_KIND_STABLEHLO);
  ASSERT_EQ(seen.options_size(), 1);
  EXPECT_EQ(seen.options(0).value(), "HiFi4");
  EXPECT_EQ(seen.devices_size(), 2);
  EXPECT_TRUE(seen.want_reproducer());
}

TEST_F(CompileStreamTest, GivesTheWholeAnswer) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &stream,
                       grpc::ServerContext &) {
    v1::CompileResponse progress;
    progress.mutable_progress()->set_phase("import");
    stream.Write(progress);
    stream.Write(diagnosticMessage(v1::SEVERITY_WARNING, "big", 3, 7, "line"));
    stream.Write(artifactMessage("abcdef0123456789", "zipzip"));
    stream.Write(chunkMessage(0, "zip"));
    stream.Write(chunkMessage(3, "zip"));
    stream.Write(finalMessage(v1::OUTCOME_OK, v1::CACHE_OUTCOME_COALESCED));
    return grpc::Status::OK;
  }};
  client::CompileResult result = compile().value();
  EXPECT_EQ(result.outcome, v1::OUTCOME_OK);
  EXPECT_EQ(result.cache, v1::CACHE_OUTCOME_COALESCED);
  EXPECT_EQ(result.key, "abcdef0123456789");
  EXPECT_EQ(result.archive, "zipzip");
  EXPECT_THAT(result.files, ElementsAre("export.json"));
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].location().column(), 7u);
  EXPECT_EQ(result.timings[0].phase(), "import");
  EXPECT_THAT(watcher.phases, ElementsAre("import"));
}

TEST_F(CompileStreamTest, UploadsABigGraphOnlyWhenAsked) {
  std::string bytes;
  while (bytes.size() < 1'500'000) {
    bytes += std::to_string(bytes.size()) + ", ";
  }
  graph = client::Graph::fromBytes(bytes, "big.mlir").value();
  std::string got;
  int chunks = 0;
  daemon.compile = {
      [&](const v1::CompileHeader &header, CompileServerStream &stream,
          grpc::ServerContext &context) {
        EXPECT_EQ(header.inline_graph(), "");
        return serving("zip")(header, stream, context);
      },
      [&](const v1::CompileHeader &header, CompileServerStream &stream,
          grpc::ServerContext &context) {
        stream.Write(needInputMessage());
        v1::CompileRequest request;
        bool last = false;
        while (stream.Read(&request)) {
          EXPECT_FALSE(last) << "nothing after the last chunk";
          last = request.chunk().last();
          ++chunks;
          std::string raw(1 << 20, '\0');
          EXPECT_TRUE(request.chunk().zstd());
          raw.resize(ZSTD_decompress(raw.data(), raw.size(),
                                     request.chunk().data().data(),
                                     request.chunk().data().size()));
          got += raw;
        }
        EXPECT_TRUE(last) << "the client half-closes after it";
        return serving("zip")(header, stream, context);
      }};
  ASSERT_TRUE(compile().ok());
  EXPECT_EQ(chunks, 0);
  ASSERT_TRUE(compile().ok());
  EXPECT_EQ(chunks, 2);
  EXPECT_TRUE(got == bytes);
}

TEST_F(CompileStreamTest, ADaemonThatStopsReadingAnUploadIsHeard) {
  // Random bytes, so that the upload is much larger than what the wire buffers.
  // The same bytes every time.
  // NOLINTNEXTLINE(bugprone-random-generator-seed)
  std::mt19937 random(1);
  std::string bytes(20 << 20, '\0');
  for (char &c : bytes) {
    c = static_cast<char>(random());
  }
  graph = client::Graph::fromBytes(bytes, "big.mlir").value();
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &stream,
                       grpc::ServerContext &) {
    stream.Write(needInputMessage());
    return grpc::Status(grpc::StatusCode::OUT_OF_RANGE,
                        "the graph has 20971520 bytes, over "
                        "--max-graph-bytes 1000");
  }};
  absl::Status status = compile().status();
  EXPECT_TRUE(absl::IsOutOfRange(status));
  EXPECT_THAT(std::string(status.message()), HasSubstr("--max-graph-bytes"));
  EXPECT_EQ(daemon.compiles(), 1) << "not worth trying again";
}

TEST_F(CompileStreamTest, ErrorsOfTheProgramAreAResult) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &stream,
                       grpc::ServerContext &) {
    stream.Write(diagnosticMessage(v1::SEVERITY_ERROR, "bad", 1, 1, "x"));
    stream.Write(
        finalMessage(v1::OUTCOME_PROGRAM_ERROR, v1::CACHE_OUTCOME_MISS));
    return grpc::Status::OK;
  }};
  client::CompileResult result = compile().value();
  EXPECT_EQ(result.outcome, v1::OUTCOME_PROGRAM_ERROR);
  EXPECT_EQ(result.archive, "");
  EXPECT_EQ(result.diagnostics.size(), 1u);
}

TEST_F(CompileStreamTest, ACrashBringsItsReproducer) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &stream,
                       grpc::ServerContext &) {
    v1::CompileResponse message;
    message.mutable_reproducer()->set_file_name("ttc-reproducer-ab.zip");
    message.mutable_reproducer()->mutable_digest()->set_sha256(
        sha256("repro").raw());
    message.mutable_reproducer()->mutable_digest()->set_size_bytes(5);
    stream.Write(message);
    message.mutable_reproducer_chunk()->set_data("repro");
    stream.Write(message);
    stream.Write(
        finalMessage(v1::OUTCOME_COMPILER_CRASH, v1::CACHE_OUTCOME_MISS));
    return grpc::Status::OK;
  }};
  client::CompileResult result = compile().value();
  EXPECT_EQ(result.outcome, v1::OUTCOME_COMPILER_CRASH);
  EXPECT_EQ(result.reproducer, "repro");
  EXPECT_EQ(result.reproducerName, "ttc-reproducer-ab.zip");
}

TEST_F(CompileStreamTest, ViolationsComeWithTheStatus) {
  google::rpc::BadRequest bad;
  auto *violation = bad.add_field_violations();
  violation->set_field("options.math_fidelty");
  violation->set_description("unknown option `math_fidelty`");
  daemon.compile = {[&](const v1::CompileHeader &, CompileServerStream &,
                        grpc::ServerContext &) {
    return statusWith(grpc::StatusCode::INVALID_ARGUMENT, "bad options", bad);
  }};
  absl::Status status = compile().status();
  EXPECT_TRUE(absl::IsInvalidArgument(status));
  std::vector<client::Violation> found = client::violations(status);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].field, "options.math_fidelty");
  EXPECT_EQ(found[0].description, "unknown option `math_fidelty`");
}

TEST_F(CompileStreamTest, BrokenPromisesOfTheDaemonAreDataLoss) {
  auto script = [](const std::vector<v1::CompileResponse> &messages) {
    return [messages](const v1::CompileHeader &, CompileServerStream &stream,
                      grpc::ServerContext &) {
      for (const v1::CompileResponse &message : messages) {
        stream.Write(message);
      }
      return grpc::Status::OK;
    };
  };
  v1::CompileResponse ok = finalMessage(v1::OUTCOME_OK, v1::CACHE_OUTCOME_HIT);
  v1::CompileResponse info = artifactMessage("abc", "zip");
  for (const auto &messages : std::vector<std::vector<v1::CompileResponse>>{
           {ok},                                        // no artifact
           {info, chunkMessage(0, "zap"), ok},          // wrong bytes
           {info, chunkMessage(0, "zi"), ok},           // too few
           {info, chunkMessage(0, "zipp"), ok},         // too many
           {info, chunkMessage(1, "ip"), ok},           // a gap
           {chunkMessage(0, "zip"), info, ok},          // wrong order
           {info, chunkMessage(0, "zip"), ok, ok},      // two ends
           {needInputMessage(), needInputMessage()}}) { // asked twice
    daemon.compile = {script(messages)};
    absl::Status status = compile().status();
    EXPECT_TRUE(absl::IsDataLoss(status))
        << status << " after " << messages.size() << " messages";
  }
}

TEST_F(CompileStreamTest, AMalformedMessageIsNoEndlessWait) {
  daemon.compile = {[](const v1::CompileHeader &header,
                       CompileServerStream &stream,
                       grpc::ServerContext &context) {
    // Protobuf sends it with a complaint, and does not accept it.
    stream.Write(diagnosticMessage(v1::SEVERITY_WARNING, "\xff", 1, 1, ""));
    return serving("zip")(header, stream, context);
  }};
  absl::Status status = compile().status();
  EXPECT_TRUE(absl::IsDataLoss(status)) << status;
  EXPECT_THAT(std::string(status.message()), HasSubstr("malformed"));
}

TEST_F(CompileStreamTest, NamesThatAreNoUtf8) {
  v1::CompileHeader seen;
  daemon.compile = {[&](const v1::CompileHeader &header,
                        CompileServerStream &stream,
                        grpc::ServerContext &context) {
    seen = header;
    return serving("zip")(header, stream, context);
  }};
  graph =
      client::Graph::fromBytes("x", "caf\xe9/\xf0\x9f\x90\x88.mlir").value();
  ASSERT_TRUE(compile().ok());
  EXPECT_EQ(seen.file_name(), "caf?/\xf0\x9f\x90\x88.mlir");
  job.options = {{"math_fidelity", "\xed\xa0\x80"}};
  EXPECT_TRUE(absl::IsInvalidArgument(compile().status()));
}

TEST_F(CompileStreamTest, ACancelEndsTheStreamAtTheDaemonToo) {
  std::atomic<bool> seen = false;
  daemon.compile = {[&](const v1::CompileHeader &, CompileServerStream &stream,
                        grpc::ServerContext &context) {
    v1::CompileResponse progress;
    progress.mutable_progress()->set_phase("import");
    stream.Write(progress);
    for (int i = 0; i < 1000 && !context.IsCancelled(); ++i) {
      absl::SleepFor(absl::Milliseconds(10));
    }
    seen = context.IsCancelled();
    return grpc::Status::CANCELLED;
  }};
  watcher.atPhase = [&] { token.cancel(); };
  EXPECT_TRUE(absl::IsCancelled(compile().status()));
  daemon.kill(); // waits for the handler
  EXPECT_TRUE(seen);
}

TEST_F(CompileStreamTest, TheDeadlineEndsIt) {
  daemon.compile = {[&](const v1::CompileHeader &, CompileServerStream &,
                        grpc::ServerContext &context) {
    while (!context.IsCancelled()) {
      absl::SleepFor(absl::Milliseconds(5));
    }
    return grpc::Status::CANCELLED;
  }};
  call.deadline = absl::Now() + absl::Milliseconds(100);
  EXPECT_TRUE(absl::IsDeadlineExceeded(compile().status()));
}

} // namespace
} // namespace ttc::test
