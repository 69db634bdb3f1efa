// ttc: the command line of the compile service.
// SPDX-License-Identifier: Apache-2.0
#include "CommandLine.h"
#include "Signals.h"
#include <cstdlib>

int main(int argc, char **argv) {
  // gRPC's own log lines on standard error are for its developers; what matters
  // comes back as a status.
  setenv("GRPC_VERBOSITY", "NONE", /*overwrite=*/0);
  ttc::client::CancelToken cancel;
  ttc::cli::SignalWatcher signals(cancel);
  ttc::cli::Session session(cancel);
  return static_cast<int>(ttc::cli::runCommandLine(session, argc, argv));
}
