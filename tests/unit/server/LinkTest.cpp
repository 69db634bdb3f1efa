// Framed messages and shared bytes between two ends in one process.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/link/MessageSocket.h"
#include "ttc/link/SharedBytes.h"
#include "ttc/worker/v1/worker.pb.h"

#include <gmock/gmock.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <thread>

namespace ttc::link {
namespace {

using ttc::worker::v1::FromWorker;

struct Pair {
  Pair() {
    auto ends = MessageSocket::makePair();
    left = std::make_unique<MessageSocket>(std::move(ends->first));
    right = std::make_unique<MessageSocket>(std::move(ends->second));
  }
  std::unique_ptr<MessageSocket> left, right;
};

FromWorker failed(const std::string &text) {
  FromWorker message;
  message.mutable_failed()->set_message(text);
  return message;
}

TEST(MessageSocket, KeepsMessagesApartWhateverTheirSize) {
  Pair pair;
  const std::vector<size_t> sizes = {0, 1, 127, 128, 16384, 3'000'000, 5};
  std::thread sender([&] {
    for (size_t size : sizes) {
      EXPECT_TRUE(pair.left->send(failed(std::string(size, 'x'))).ok());
    }
    pair.left.reset();
  });
  FromWorker message;
  for (size_t size : sizes) {
    auto open = pair.right->receive(message);
    ASSERT_TRUE(open.ok() && *open);
    EXPECT_EQ(message.failed().message().size(), size);
  }
  auto open = pair.right->receive(message);
  ASSERT_TRUE(open.ok()) << open.status();
  EXPECT_FALSE(*open) << "closed between two messages is an orderly end";
  sender.join();
}

TEST(MessageSocket, PassesDescriptorsInOrder) {
  Pair pair;
  for (const char *text : {"first", "second"}) {
    auto bytes = SharedBytes::copyOf(text);
    ASSERT_TRUE(pair.left->send(failed(text), (*bytes)->fd()).ok());
  }
  FromWorker message;
  for (const char *text : {"first", "second"}) {
    ASSERT_TRUE(*pair.right->receive(message));
    auto fd = pair.right->takeFd();
    ASSERT_TRUE(fd.ok());
    EXPECT_EQ((*SharedBytes::map(*std::move(fd)))->view(), text);
  }
  EXPECT_TRUE(absl::IsDataLoss(pair.right->takeFd().status()));
}

TEST(MessageSocket, SaysSoWhenThePeerClosesInsideAMessage) {
  Pair pair;
  ASSERT_EQ(::send(pair.left->fd(), "\x7fhalf", 5, 0), 5);
  pair.left.reset();
  FromWorker message;
  EXPECT_TRUE(absl::IsDataLoss(pair.right->receive(message).status()));
}

TEST(MessageSocket, RefusesBytesThatAreNoMessage) {
  for (absl::string_view garbage :
       {absl::string_view("\x03\xff\xff\xff"),
        absl::string_view("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"),
        absl::string_view("\xff\xff\xff\xff\x0f")}) {
    Pair pair;
    ::send(pair.left->fd(), garbage.data(), garbage.size(), 0);
    FromWorker message;
    EXPECT_TRUE(absl::IsDataLoss(pair.right->receive(message).status()));
  }
}

TEST(MessageSocket, SendingToAClosedPeerIsAnErrorAndNoSignal) {
  Pair pair;
  pair.right.reset();
  EXPECT_TRUE(absl::IsUnavailable(pair.left->send(failed("x"))));
}

TEST(SharedBytes, MapsOnlyWhatNobodyCanChange) {
  UniqueFd open(::memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  ASSERT_EQ(::write(open.get(), "abc", 3), 3);
  EXPECT_TRUE(
      absl::IsFailedPrecondition(SharedBytes::map(std::move(open)).status()));
  auto bytes = SharedBytes::copyOf("abc");
  ASSERT_TRUE(bytes.ok());
  EXPECT_EQ(::write((*bytes)->fd(), "d", 1), -1) << "sealed";
  EXPECT_EQ((*SharedBytes::copyOf(""))->view(), "");
}

} // namespace
} // namespace ttc::link
