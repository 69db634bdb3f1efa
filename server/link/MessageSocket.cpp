// sendmsg and recvmsg with SCM_RIGHTS, and the varint framing.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/link/MessageSocket.h"

#include "absl/strings/str_cat.h"
#include <cerrno>
#include <cstring>
#include <google/protobuf/io/coded_stream.h>
#include <sys/socket.h>

namespace ttc::link {

using google::protobuf::io::CodedInputStream;
using google::protobuf::io::CodedOutputStream;

absl::StatusOr<std::pair<UniqueFd, UniqueFd>> MessageSocket::makePair() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return absl::ResourceExhaustedError(
        absl::StrCat("socketpair: ", strerror(errno)));
  }
  return std::make_pair(UniqueFd(ends[0]), UniqueFd(ends[1]));
}

/// Room for the control message of one descriptor, aligned as the kernel wants
/// it.
union OneFdControl {
  cmsghdr alignment;
  char bytes[CMSG_SPACE(sizeof(int))];
};

static void attachFd(msghdr &header, OneFdControl &control, int fd) {
  header.msg_control = control.bytes;
  header.msg_controllen = sizeof(control.bytes);
  cmsghdr *entry = CMSG_FIRSTHDR(&header);
  entry->cmsg_level = SOL_SOCKET;
  entry->cmsg_type = SCM_RIGHTS;
  entry->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(entry), &fd, sizeof(int));
}

absl::Status MessageSocket::send(const google::protobuf::MessageLite &message,
                                 int passFd) {
  size_t size = message.ByteSizeLong();
  if (size > maxMessageBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat("message of ", size, " bytes; at most ", maxMessageBytes));
  }
  std::string bytes(CodedOutputStream::VarintSize32(size) + size, '\0');
  auto *out = reinterpret_cast<uint8_t *>(bytes.data());
  out = CodedOutputStream::WriteVarint32ToArray(size, out);
  message.SerializeWithCachedSizesToArray(out);

  size_t sent = 0;
  while (sent < bytes.size()) {
    iovec part{bytes.data() + sent, bytes.size() - sent};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    OneFdControl control{};
    if (passFd >= 0) {
      attachFd(header, control, passFd);
    }
    ssize_t count = ::sendmsg(descriptor.get(), &header, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return absl::UnavailableError(
          absl::StrCat("peer has gone: ", strerror(errno)));
    }
    passFd = -1; // The descriptor rides on the first byte that went out.
    sent += static_cast<size_t>(count);
  }
  return absl::OkStatus();
}

absl::StatusOr<bool>
MessageSocket::next(google::protobuf::MessageLite &message) {
  const auto *begin =
      reinterpret_cast<const uint8_t *>(buffer.data()) + consumed;
  size_t available = buffer.size() - consumed;
  CodedInputStream in(begin, static_cast<int>(available));
  uint32_t size = 0;
  if (!in.ReadVarint32(&size)) {
    return available < 10 ? absl::StatusOr<bool>(false)
                          : absl::DataLossError("bad length in front");
  }
  if (size > maxMessageBytes) {
    return absl::DataLossError(absl::StrCat("length of ", size, " bytes"));
  }
  size_t prefix = static_cast<size_t>(in.CurrentPosition());
  if (available < prefix + size) {
    return false;
  }
  if (!message.ParseFromArray(begin + prefix, static_cast<int>(size))) {
    return absl::DataLossError("bytes that are no message");
  }
  consumed += prefix + size;
  if (consumed == buffer.size()) {
    buffer.clear();
    consumed = 0;
  }
  return true;
}

/// Moves received descriptors out of the control messages.
static void collectFds(msghdr &header, std::deque<UniqueFd> &arrived) {
  for (cmsghdr *entry = CMSG_FIRSTHDR(&header); entry != nullptr;
       entry = CMSG_NXTHDR(&header, entry)) {
    if (entry->cmsg_level != SOL_SOCKET || entry->cmsg_type != SCM_RIGHTS) {
      continue;
    }
    size_t count = (entry->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t i = 0; i < count; ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(entry) + i * sizeof(int), sizeof(int));
      arrived.emplace_back(fd);
    }
  }
}

absl::StatusOr<bool> MessageSocket::fill() {
  buffer.erase(0, consumed);
  consumed = 0;
  char chunk[16384];
  OneFdControl control{};
  ssize_t count = -1;
  msghdr header{};
  iovec part{chunk, sizeof(chunk)};
  do {
    header = msghdr{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.bytes;
    header.msg_controllen = sizeof(control.bytes);
    count = ::recvmsg(descriptor.get(), &header, MSG_CMSG_CLOEXEC);
  } while (count < 0 && errno == EINTR);
  if (count < 0 && errno != ECONNRESET) {
    return absl::UnavailableError(absl::StrCat("recvmsg: ", strerror(errno)));
  }
  if (count <= 0) {
    return false;
  }
  collectFds(header, arrived);
  buffer.append(chunk, static_cast<size_t>(count));
  return true;
}

absl::StatusOr<bool>
MessageSocket::receive(google::protobuf::MessageLite &message) {
  while (true) {
    TTC_TRY_ASSIGN(bool complete, next(message));
    if (complete) {
      return true;
    }
    TTC_TRY_ASSIGN(bool open, fill());
    if (!open && !buffer.empty()) {
      return absl::DataLossError("peer closed inside a message");
    }
    if (!open) {
      return false;
    }
  }
}

absl::StatusOr<UniqueFd> MessageSocket::takeFd() {
  if (arrived.empty()) {
    return absl::DataLossError("a descriptor was announced and did not come");
  }
  UniqueFd fd = std::move(arrived.front());
  arrived.pop_front();
  return fd;
}

} // namespace ttc::link
