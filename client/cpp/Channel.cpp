// Channel arguments, each with its reason.
// SPDX-License-Identifier: Apache-2.0
#include "Channel.h"

#include "absl/strings/match.h"
#include <grpcpp/create_channel.h>
#include <grpcpp/security/credentials.h>

namespace ttc::client {
namespace {

bool isUnix(const std::string &address) {
  return absl::StartsWith(address, "unix:");
}

bool isLoopback(const std::string &address) {
  return absl::StartsWith(address, "localhost:") ||
         absl::StartsWith(address, "127.") ||
         absl::StartsWith(address, "[::1]");
}

} // namespace

std::shared_ptr<grpc::Channel> makeChannel(const std::string &address) {
  grpc::ChannelArguments arguments;
  // Sizes of exports and profiles are no reason to refuse a message.
  arguments.SetMaxReceiveMessageSize(64 << 20);
  // Reconnecting is this library's business: a new channel must not inherit the
  // back-off of an old one.
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, 0);
  if (!isUnix(address)) {
    // A long phase says nothing for minutes; only pings tell a busy daemon from
    // a dead wire.
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, 20'000);
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, 10'000);
    arguments.SetInt(GRPC_ARG_HTTP2_MAX_PINGS_WITHOUT_DATA, 0);
  }
  if (isUnix(address) || isLoopback(address)) {
    // `http_proxy` is for the outside world.
    arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  }
  return grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(),
                                   arguments);
}

} // namespace ttc::client
