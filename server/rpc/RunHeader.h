// An ExecuteHeader, understood.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_RUNHEADER_H
#define TTC_SERVER_RPC_RUNHEADER_H

#include "ttc/server/Request.h"
#include "ttc/server/RunTask.h"
#include "ttc/v1/run.pb.h"
#include <optional>

namespace ttc::server {

/// What a header asks for. Exactly one of the first three is there.
struct RunHeader {
  std::optional<Request> compile; ///< for target `executable`, one device
  std::optional<Digest> artifactKey;
  std::optional<Digest> uploaded; ///< a model.ttx, or a zip with a main.py
  uint64_t uploadedSize = 0;
  std::optional<Digest> inputs; ///< nothing: drawn
  uint64_t inputsSize = 0;
  std::string client;
  RunJob job; ///< without program and inputs
};

/// Fails as `admit` does, and as proto/ttc/v1/run.proto says.
absl::StatusOr<RunHeader> readRunHeader(const ttc::v1::ExecuteHeader &header,
                                        const Limits &limits);

} // namespace ttc::server

#endif // TTC_SERVER_RPC_RUNHEADER_H
