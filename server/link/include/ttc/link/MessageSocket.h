// Protobuf messages with a varint length in front, over a Unix stream socket,
// descriptors beside them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_LINK_MESSAGESOCKET_H
#define TTC_LINK_MESSAGESOCKET_H

#include "ttc/link/UniqueFd.h"
#include "ttc/support/Status.h"
#include <deque>
#include <google/protobuf/message_lite.h>
#include <string>
#include <utility>

namespace ttc::link {

/// One end of a socketpair. Sending and receiving are independent; each is for
/// one thread at a time.
class MessageSocket {
public:
  explicit MessageSocket(UniqueFd fd) : descriptor(std::move(fd)) {}

  /// Two connected ends, close-on-exec. Fails with RESOURCE_EXHAUSTED.
  static absl::StatusOr<std::pair<UniqueFd, UniqueFd>> makePair();

  /// Sends the whole message, blocking. `passFd` (-1: none) is duplicated to
  /// the peer. Fails with UNAVAILABLE when the peer has gone, INVALID_ARGUMENT
  /// when the message is over `maxMessageBytes`.
  absl::Status send(const google::protobuf::MessageLite &message,
                    int passFd = -1);

  /// Takes the next message out of what was read already. False: more must be
  /// read. Fails with DATA_LOSS on bytes that are no message.
  absl::StatusOr<bool> next(google::protobuf::MessageLite &message);
  /// Reads once, blocking unless poll said that the socket is readable. False:
  /// the peer has closed.
  absl::StatusOr<bool> fill();
  /// `next`, filling as needed. False: the peer has closed between two
  /// messages; closing inside one is DATA_LOSS.
  absl::StatusOr<bool> receive(google::protobuf::MessageLite &message);
  /// The oldest descriptor that arrived. Fails with DATA_LOSS if none did.
  absl::StatusOr<UniqueFd> takeFd();

  int fd() const { return descriptor.get(); }

  static constexpr size_t maxMessageBytes = 64u << 20;

private:
  UniqueFd descriptor;
  std::string buffer;
  size_t consumed = 0;
  std::deque<UniqueFd> arrived;
};

} // namespace ttc::link

#endif // TTC_LINK_MESSAGESOCKET_H
