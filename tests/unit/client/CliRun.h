// Runs a command line in this process and keeps what it printed.
// SPDX-License-Identifier: Apache-2.0
#ifndef TESTS_UNIT_CLIENT_CLIRUN_H
#define TESTS_UNIT_CLIENT_CLIRUN_H

#include "CommandLine.h"
#include "FakeDaemon.h"
#include "TempDir.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace ttc::test {

struct CliResult {
  int code;
  std::string out, err;
  /// The last line of standard output.
  nlohmann::json json() const {
    size_t end = out.find_last_not_of('\n');
    size_t begin = out.rfind('\n', end);
    return nlohmann::json::parse(
        out.substr(begin == std::string::npos ? 0 : begin + 1));
  }
};

class CliTest : public testing::Test {
protected:
  CliTest() : daemon("unix:" + (dir / "d.sock").string()) {
    setenv("TTC_SERVER", daemon.address().c_str(), 1);
  }
  CliResult run(const std::vector<std::string> &words) {
    std::vector<const char *> argv = {"ttc"};
    for (const std::string &word : words) {
      argv.push_back(word.c_str());
    }
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    cli::Session session(token);
    auto code = cli::runCommandLine(session, static_cast<int>(argv.size()),
                                    argv.data());
    return {static_cast<int>(code), testing::internal::GetCapturedStdout(),
            testing::internal::GetCapturedStderr()};
  }

  TempDir dir;
  FakeDaemon daemon;
  client::CancelToken token;
};

} // namespace ttc::test

#endif // TESTS_UNIT_CLIENT_CLIRUN_H
