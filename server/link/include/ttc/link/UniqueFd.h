// An owned file descriptor.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_LINK_UNIQUEFD_H
#define TTC_LINK_UNIQUEFD_H

#include <unistd.h>
#include <utility>

namespace ttc::link {

/// Closes its descriptor when it goes. Movable, not copyable; -1 is "none".
class UniqueFd {
public:
  UniqueFd() = default;
  explicit UniqueFd(int fd) : descriptor(fd) {}
  UniqueFd(UniqueFd &&other) noexcept
      : descriptor(std::exchange(other.descriptor, -1)) {}
  UniqueFd &operator=(UniqueFd &&other) noexcept {
    if (this != &other) {
      reset(std::exchange(other.descriptor, -1));
    }
    return *this;
  }
  ~UniqueFd() { reset(); }

  int get() const { return descriptor; }
  bool valid() const { return descriptor >= 0; }
  void reset(int fd = -1) {
    if (descriptor >= 0) {
      ::close(descriptor);
    }
    descriptor = fd;
  }

private:
  int descriptor = -1;
};

} // namespace ttc::link

#endif // TTC_LINK_UNIQUEFD_H
