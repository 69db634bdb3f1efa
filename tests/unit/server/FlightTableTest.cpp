// Joining, uploading, merging and leaving, without a network.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/FlightTable.h"

#include <gmock/gmock.h>

namespace ttc::server {
namespace {

using testing::ElementsAre;

/// Writes down what it is told.
struct Member : FlightMember {
  bool needInput() override {
    events.push_back("input");
    return canSend;
  }
  void progress(const ttc::v1::Progress &progress) override {
    events.push_back(progress.phase());
  }
  void diagnostic(const ttc::v1::Diagnostic &diagnostic,
                  const std::string &) override {
    events.push_back("!" + diagnostic.message());
  }
  void finish(const std::shared_ptr<const Ending> &,
              ttc::v1::CacheOutcome cache, const std::string &) override {
    events.push_back(ttc::v1::CacheOutcome_Name(cache).substr(14));
  }
  void fail(const absl::Status &status) override {
    events.push_back(absl::StatusCodeToString(status.code()));
  }
  bool canSend = true;
  std::vector<std::string> events;
};

struct FlightTableTest : testing::Test {
  std::shared_ptr<Member> member() { return std::make_shared<Member>(); }

  FlightTable::Joined join(const std::string &id,
                           const std::shared_ptr<Member> &member) {
    auto joined = table.join(sha256(id), std::make_shared<Request>(), member);
    EXPECT_TRUE(joined.ok()) << joined.status();
    return *joined;
  }

  GraphBytes graph = *link::SharedBytes::copyOf("graph");

  /// A flight with its graph, at work.
  FlightPtr running(const std::string &id,
                    const std::shared_ptr<Member> &member) {
    FlightPtr flight = join(id, member).flight;
    table.begin(flight, graph);
    EXPECT_NE(table.start(flight, [this] { ++cancelled; }), nullptr);
    return flight;
  }

  std::shared_ptr<const Ending> miss() {
    auto ending = std::make_shared<Ending>();
    ending->cache = ttc::v1::CACHE_OUTCOME_MISS;
    return ending;
  }

  void progress(const FlightPtr &flight, const std::string &phase) {
    ttc::v1::Progress message;
    message.set_phase(phase);
    table.progress(flight, message);
  }

  void diagnose(const FlightPtr &flight, const std::string &text) {
    ttc::v1::Diagnostic message;
    message.set_message(text);
    table.diagnostic(flight, message);
  }

  std::vector<FlightPtr> ready;
  int cancelled = 0;
  FlightTable table{
      {3, std::chrono::milliseconds(50)},
      [this](const FlightPtr &flight) { ready.push_back(flight); }};
};

TEST_F(FlightTableTest, OnlyTheFirstIsAskedAndTheRestWait) {
  auto a = member(), b = member();
  auto first = join("x", a), second = join("x", b);
  EXPECT_TRUE(first.created);
  EXPECT_FALSE(second.created);
  table.begin(first.flight, nullptr);
  EXPECT_TRUE(ready.empty());
  table.supply(first.flight, b.get(), graph);
  EXPECT_TRUE(ready.empty()) << "who was not asked cannot supply";
  table.supply(first.flight, a.get(), graph);
  ASSERT_EQ(ready.size(), 1u);
  table.start(first.flight, [] {});
  table.finish(first.flight, miss());
  EXPECT_THAT(a->events, ElementsAre("input", "MISS"));
  EXPECT_THAT(b->events, ElementsAre("COALESCED"));
  EXPECT_EQ(table.size(), 0u);
}

TEST_F(FlightTableTest, TheNextIsAskedWhenOneLeavesOrCannotSend) {
  auto a = member(), b = member(), c = member();
  b->canSend = false;
  FlightPtr flight = join("x", a).flight;
  join("x", b);
  join("x", c);
  table.begin(flight, nullptr);
  table.leave(flight, a.get());
  EXPECT_THAT(b->events, ElementsAre("input", "FAILED_PRECONDITION"));
  EXPECT_THAT(c->events, ElementsAre("input"));
  table.leave(flight, c.get());
  EXPECT_EQ(table.size(), 0u);
}

TEST_F(FlightTableTest, ASilentUploaderIsDropped) {
  auto a = member(), b = member();
  FlightPtr flight = join("x", a).flight;
  join("x", b);
  table.begin(flight, nullptr);
  table.tick(Clock::now());
  EXPECT_THAT(a->events, ElementsAre("input"));
  table.tick(Clock::now() + std::chrono::seconds(1));
  EXPECT_THAT(a->events, ElementsAre("input", "DEADLINE_EXCEEDED"));
  EXPECT_THAT(b->events, ElementsAre("input"));
}

TEST_F(FlightTableTest, WhoJoinsLateSeesWhatWasSaid) {
  auto a = member(), b = member();
  FlightPtr flight = running("x", a);
  progress(flight, "import");
  diagnose(flight, "odd");
  progress(flight, "lower");
  join("x", b);
  EXPECT_THAT(b->events, ElementsAre("!odd", "lower"));
}

TEST_F(FlightTableTest, OnlyTheLastLeaverCancels) {
  auto a = member(), b = member();
  FlightPtr flight = running("x", a);
  join("x", b);
  table.leave(flight, a.get());
  EXPECT_EQ(cancelled, 0);
  table.leave(flight, b.get());
  EXPECT_EQ(cancelled, 1);
  table.leave(flight, b.get());
  EXPECT_EQ(cancelled, 1);
  table.finish(flight, miss());
  EXPECT_THAT(b->events, ElementsAre()) << "nothing after leaving";
  EXPECT_TRUE(join("x", member()).created) << "a new flight";
}

TEST_F(FlightTableTest, FlightsOfOneKeyBecomeOne) {
  auto a = member(), b = member(), late = member();
  FlightPtr first = running("x", a), second = running("y", b);
  diagnose(first, "import says");
  EXPECT_TRUE(table.bindKey(first, sha256("key")));
  EXPECT_TRUE(table.bindKey(first, sha256("key"))) << "a second attempt";
  diagnose(first, "lowering says");
  EXPECT_FALSE(table.bindKey(second, sha256("key")));
  EXPECT_THAT(b->events, ElementsAre("!lowering says"))
      << "its own import has spoken already";
  EXPECT_FALSE(join("y", late).created) << "the old digest leads here too";
  EXPECT_THAT(table.requestDigests(first),
              testing::UnorderedElementsAre(sha256("x"), sha256("y")));
  table.leave(first, a.get());
  EXPECT_EQ(cancelled, 0) << "the merged ones wait";
  table.finish(first, miss());
  EXPECT_EQ(b->events.back(), "COALESCED");
  EXPECT_EQ(late->events.back(), "COALESCED");
  EXPECT_EQ(table.size(), 0u);
}

TEST_F(FlightTableTest, LeavingThroughAMergedFlightWorks) {
  auto a = member(), b = member();
  FlightPtr first = running("x", a), second = running("y", b);
  table.bindKey(first, sha256("key"));
  table.bindKey(second, sha256("key"));
  table.leave(second, b.get());
  table.leave(first, a.get());
  EXPECT_EQ(cancelled, 1);
}

TEST_F(FlightTableTest, AnAbandonedFlightIsNotStarted) {
  auto a = member();
  FlightPtr flight = join("x", a).flight;
  table.begin(flight, graph);
  table.leave(flight, a.get());
  EXPECT_EQ(table.start(flight, [] {}), nullptr);
}

TEST_F(FlightTableTest, TheTableIsBounded) {
  for (const char *id : {"1", "2", "3"}) {
    join(id, member());
  }
  EXPECT_TRUE(absl::IsUnavailable(
      table.join(sha256("4"), std::make_shared<Request>(), member()).status()));
  EXPECT_FALSE(join("3", member()).created) << "joining costs nothing";
}

} // namespace
} // namespace ttc::server
