// One Execute stream, from first message to status.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_RUNSTREAM_H
#define CLIENT_CPP_RUNSTREAM_H

#include "ttc/client/Client.h"
#include "ttc/v1/run.grpc.pb.h"

namespace ttc::client {

/// Runs one stream: sends the inputs at once and the program when it is asked
/// for. OK: the result is whole and verified. UNAVAILABLE: the stream broke.
/// DATA_LOSS: bytes arrived that cannot be trusted.
absl::StatusOr<RunResult> runExecute(v1::RunService::Stub &stub,
                                     const RunJob &job,
                                     const v1::ExecuteHeader &header,
                                     CompileObserver &observer,
                                     const Call &call);

/// The first message of an Execute stream. Fails if the graph cannot be read.
absl::StatusOr<v1::ExecuteHeader>
makeExecuteHeader(const RunJob &job, const std::string &clientName);

} // namespace ttc::client

#endif // CLIENT_CPP_RUNSTREAM_H
