// Trying again: what is worth it, how often, and going on where a stream broke.
// SPDX-License-Identifier: Apache-2.0
#include "RetryPolicy.h"
#include "ScriptedClient.h"
#include "absl/time/clock.h"
#include "google/rpc/error_details.pb.h"

namespace ttc::test {
namespace {

using testing::HasSubstr;

const std::string kBytes = "0123456789";

grpc::Status unavailable() {
  return {grpc::StatusCode::UNAVAILABLE, "Socket closed"};
}

/// Sends `count` bytes of the artifact and breaks.
FakeDaemon::CompileHandler cutAfter(size_t count) {
  return [count](const v1::CompileHeader &, CompileServerStream &stream,
                 grpc::ServerContext &) {
    stream.Write(artifactMessage("abc", kBytes));
    stream.Write(chunkMessage(0, kBytes.substr(0, count)));
    return unavailable();
  };
}

using RetryTest = StreamTest;

TEST_F(RetryTest, AnArtifactIsFetchedOnFromWhereItBroke) {
  std::vector<uint64_t> offsets;
  daemon.compile = {cutAfter(4)};
  daemon.fetch = {[&](const v1::FetchArtifactRequest &request, auto &writer) {
                    offsets.push_back(request.offset());
                    writer.Write(fetchedArtifact("abc", kBytes));
                    writer.Write(fetchedChunk(4, "456"));
                    return unavailable();
                  },
                  [&](const v1::FetchArtifactRequest &request, auto &writer) {
                    offsets.push_back(request.offset());
                    EXPECT_EQ(request.key(), "abc");
                    writer.Write(fetchedArtifact("abc", kBytes));
                    writer.Write(fetchedChunk(7, "789"));
                    return grpc::Status::OK;
                  }};
  client::CompileResult result = compile().value();
  EXPECT_EQ(result.archive, kBytes);
  EXPECT_EQ(result.outcome, v1::OUTCOME_OK);
  EXPECT_EQ(result.cache, v1::CACHE_OUTCOME_HIT);
  EXPECT_EQ(daemon.compiles(), 1);
  EXPECT_THAT(offsets, testing::ElementsAre(4, 7));
}

TEST_F(RetryTest, AnEvictedArtifactIsCompiledAgain) {
  daemon.compile = {cutAfter(4), serving(kBytes)};
  daemon.fetch = {[&](const v1::FetchArtifactRequest &, auto &) {
    return grpc::Status(grpc::StatusCode::NOT_FOUND, "evicted");
  }};
  client::CompileResult result = compile().value();
  EXPECT_EQ(result.archive, kBytes);
  EXPECT_EQ(result.cache, v1::CACHE_OUTCOME_MISS);
  EXPECT_EQ(daemon.compiles(), 2);
}

TEST_F(RetryTest, AFetchOfOtherBytesIsNotTrusted) {
  daemon.compile = {cutAfter(4), serving(kBytes)};
  daemon.fetch = {[&](const v1::FetchArtifactRequest &, auto &writer) {
    writer.Write(fetchedArtifact("abc", "other bytes"));
    return grpc::Status::OK;
  }};
  EXPECT_EQ(compile().value().archive, kBytes);
  EXPECT_EQ(daemon.compiles(), 2);
}

TEST_F(RetryTest, AStreamWithoutFinalFailed) {
  auto noFinal = [](const v1::CompileHeader &, CompileServerStream &stream,
                    grpc::ServerContext &) {
    stream.Write(diagnosticMessage(v1::SEVERITY_WARNING, "w", 1, 1, ""));
    return grpc::Status::OK;
  };
  daemon.compile = {noFinal, serving(kBytes)};
  client::CompileResult result = compile().value();
  EXPECT_EQ(result.diagnostics.size(), 0u)
      << "what the failed stream said does not count";
  daemon.compile = {noFinal};
  absl::Status status = compile().status();
  EXPECT_TRUE(absl::IsUnavailable(status));
  EXPECT_THAT(std::string(status.message()), HasSubstr("without `final`"));
}

TEST_F(RetryTest, TriesAgainAFewTimesAndNamesTheDaemon) {
  daemon.compile = {[](const v1::CompileHeader &, CompileServerStream &,
                       grpc::ServerContext &) { return unavailable(); }};
  absl::Status status = compile().status();
  EXPECT_TRUE(absl::IsUnavailable(status));
  EXPECT_THAT(std::string(status.message()), HasSubstr(daemon.address()));
  EXPECT_EQ(daemon.compiles(), 5);
  EXPECT_EQ(lookups, 5) << "a private daemon may have to be started again";
  EXPECT_EQ(watcher.retries.size(), 4u);
}

TEST_F(RetryTest, TheDaemonSaysWhenToComeBack) {
  google::rpc::RetryInfo info;
  info.mutable_retry_delay()->set_nanos(30'000'000);
  daemon.compile = {[&](const v1::CompileHeader &, CompileServerStream &,
                        grpc::ServerContext &) {
                      return statusWith(grpc::StatusCode::RESOURCE_EXHAUSTED,
                                        "the queue is full", info);
                    },
                    serving(kBytes)};
  ASSERT_TRUE(compile().ok());
  ASSERT_EQ(watcher.delays.size(), 1u);
  EXPECT_EQ(watcher.delays[0], absl::Milliseconds(30));
}

TEST_F(RetryTest, WrongBytesOnceAreForgivenTwiceAreNot) {
  auto wrong = [](const v1::CompileHeader &, CompileServerStream &stream,
                  grpc::ServerContext &) {
    stream.Write(artifactMessage("abc", kBytes));
    stream.Write(chunkMessage(0, "9876543210"));
    stream.Write(finalMessage(v1::OUTCOME_OK, v1::CACHE_OUTCOME_HIT));
    return grpc::Status::OK;
  };
  daemon.compile = {wrong, serving(kBytes)};
  EXPECT_EQ(compile().value().archive, kBytes);
  int before = daemon.compiles();
  daemon.compile = {wrong};
  EXPECT_TRUE(absl::IsDataLoss(compile().status()));
  EXPECT_EQ(daemon.compiles() - before, 2);
}

TEST_F(RetryTest, ACancelEndsTheWait) {
  google::rpc::RetryInfo info;
  info.mutable_retry_delay()->set_seconds(100);
  daemon.compile = {[&](const v1::CompileHeader &, CompileServerStream &,
                        grpc::ServerContext &) {
    return statusWith(grpc::StatusCode::UNAVAILABLE, "draining", info);
  }};
  call.deadline = absl::Now() + absl::Milliseconds(50);
  EXPECT_TRUE(absl::IsDeadlineExceeded(compile().status()));
}

TEST_F(RetryTest, AFinishedStreamThatBreaksAfterwardsIsFinished) {
  daemon.compile = {[](const v1::CompileHeader &header,
                       CompileServerStream &stream,
                       grpc::ServerContext &context) {
    serving(kBytes)(header, stream, context);
    return unavailable();
  }};
  EXPECT_EQ(compile().value().archive, kBytes);
  EXPECT_EQ(daemon.compiles(), 1);
}

TEST_F(RetryTest, OtherMajorVersionIsToldApart) {
  daemon.capabilities.mutable_protocol()->set_major(2);
  daemon.capabilities.mutable_protocol()->set_minor(3);
  absl::Status status = client->capabilities(call).status();
  EXPECT_TRUE(absl::IsFailedPrecondition(status));
  EXPECT_THAT(std::string(status.message()), HasSubstr("2.3"));
  EXPECT_THAT(std::string(status.message()), HasSubstr("1.0"));
}

TEST_F(RetryTest, PagesOfTheCacheAreJoined) {
  daemon.list = [](const v1::ListCacheRequest &request,
                   v1::ListCacheResponse &response) {
    int first = request.page_token().empty() ? 0 : 2;
    for (int i = first; i < first + 2; ++i) {
      response.add_entries()->set_key("k" + std::to_string(i));
    }
    response.set_next_page_token(first == 0 ? "more" : "");
    return grpc::Status::OK;
  };
  std::vector<v1::CacheEntry> entries = client->cacheEntries(100, call).value();
  ASSERT_EQ(entries.size(), 4u);
  EXPECT_EQ(entries[3].key(), "k3");
}

TEST(RetryPolicy, DoublesUpToALimit) {
  client::ClientOptions options;
  options.attempts = 100;
  client::RetryPolicy policy(options);
  absl::Status why = absl::UnavailableError("x");
  absl::Duration first = *policy.next(why, false);
  EXPECT_LE(first, options.firstBackoff);
  EXPECT_GE(first, options.firstBackoff / 2);
  for (int i = 0; i < 50; ++i) {
    EXPECT_LE(*policy.next(why, false), options.longestBackoff);
  }
  EXPECT_FALSE(policy.next(absl::InvalidArgumentError("x"), false));
  EXPECT_FALSE(policy.next(absl::ResourceExhaustedError("disk"), false));
}

TEST(RetryPolicy, ProgressStartsTheCountOver) {
  client::ClientOptions options;
  options.attempts = 2;
  client::RetryPolicy policy(options);
  absl::Status why = absl::UnavailableError("x");
  for (int i = 0; i < 10; ++i) {
    EXPECT_TRUE(policy.next(why, /*progressed=*/true));
  }
  EXPECT_FALSE(policy.next(why, false));
}

} // namespace
} // namespace ttc::test
