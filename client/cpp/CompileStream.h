// One stream of the Compile or FetchArtifact RPC, from first message to status.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_COMPILESTREAM_H
#define CLIENT_CPP_COMPILESTREAM_H

#include "Blob.h"
#include "ttc/client/Client.h"
#include "ttc/v1/compile.grpc.pb.h"

namespace ttc::client {

/// What is known of a job so far; lives across streams, so that a cut one can
/// be gone on with.
struct JobState {
  CompileResult result;
  Blob artifact;
  Blob reproducer;
  bool finished = false; ///< `final` arrived

  /// The artifact was announced under a key, so that the rest of it can be
  /// fetched.
  bool canFetch() const { return artifact.announced() && !result.key.empty(); }
};

/// Runs one Compile stream into a fresh `state`. OK: `state.result` is whole
/// and verified. UNAVAILABLE: the stream broke; what arrived is in `state`.
/// DATA_LOSS: bytes arrived that cannot be trusted.
absl::Status runCompile(v1::CompileService::Stub &stub, const CompileJob &job,
                        const v1::CompileHeader &header,
                        CompileObserver &observer, const Call &call,
                        JobState &state);

/// Fetches what is missing of `state.artifact`. OK: the result is whole,
/// verified, and counts as a hit if no `final` had arrived. REQUIRES:
/// state.canFetch().
absl::Status runFetch(v1::CompileService::Stub &stub, const Call &call,
                      JobState &state);

/// The first message of a Compile stream. Fails if the graph cannot be read.
absl::StatusOr<v1::CompileHeader> makeHeader(const CompileJob &job,
                                             const std::string &clientName);

} // namespace ttc::client

#endif // CLIENT_CPP_COMPILESTREAM_H
