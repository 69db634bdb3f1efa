// A client of a FakeDaemon, with everything that a test of it looks at.
// SPDX-License-Identifier: Apache-2.0
#ifndef TESTS_UNIT_CLIENT_SCRIPTEDCLIENT_H
#define TESTS_UNIT_CLIENT_SCRIPTEDCLIENT_H

#include "FakeDaemon.h"
#include "TempDir.h"
#include "ttc/client/Client.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ttc::test {

class Watcher final : public client::CompileObserver {
public:
  void onProgress(const v1::Progress &progress) override {
    phases.push_back(progress.phase());
    if (atPhase) {
      atPhase();
    }
  }
  void onRetry(const absl::Status &why, absl::Duration delay) override {
    retries.push_back(why);
    delays.push_back(delay);
  }
  std::vector<std::string> phases;
  std::vector<absl::Status> retries;
  std::vector<absl::Duration> delays;
  std::function<void()> atPhase;
};

class StreamTest : public testing::Test {
protected:
  StreamTest()
      : daemon("unix:" + (dir / "d.sock").string()),
        graph(client::Graph::fromBytes("module {}", "g.mlir").value()) {
    client::ClientOptions options;
    options.address = [this](const client::Call &) {
      ++lookups;
      return daemon.address();
    };
    options.firstBackoff = absl::Milliseconds(1);
    client = client::makeClient(std::move(options));
    job.graph = &graph;
  }
  absl::StatusOr<client::CompileResult> compile() {
    return client->compile(job, watcher, call);
  }

  TempDir dir;
  FakeDaemon daemon;
  client::Graph graph;
  client::CompileJob job;
  client::CancelToken token;
  client::Call call{token};
  Watcher watcher;
  int lookups = 0;
  std::unique_ptr<client::Client> client;
};

} // namespace ttc::test

#endif // TESTS_UNIT_CLIENT_SCRIPTEDCLIENT_H
