// A gRPC channel with the settings that a compile needs.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_CHANNEL_H
#define CLIENT_CPP_CHANNEL_H

#include <grpcpp/channel.h>
#include <memory>
#include <string>

namespace ttc::client {

/// Channel to "unix:PATH" or "HOST:PORT". Connects lazily. A peer that has
/// vanished without a word (half-open TCP) is noticed within half a minute,
/// however long the job takes.
std::shared_ptr<grpc::Channel> makeChannel(const std::string &address);

} // namespace ttc::client

#endif // CLIENT_CPP_CHANNEL_H
