// SHA-256 names content; xxh3 notices that bytes on disk have changed.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SUPPORT_DIGEST_H
#define TTC_SUPPORT_DIGEST_H

#include "absl/strings/string_view.h"
#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace ttc {

/// A SHA-256 value. Value type; compares bytewise.
struct Digest {
  std::array<uint8_t, 32> bytes{};

  auto operator<=>(const Digest &) const = default;

  /// 64 lower-case hex digits.
  std::string hex() const;
  /// The 32 bytes as a string, as protobuf carries them.
  std::string raw() const;
  /// Nothing if `raw` is not 32 bytes long.
  static std::optional<Digest> fromRaw(absl::string_view raw);
  /// Nothing if `hex` is not 64 hex digits.
  static std::optional<Digest> fromHex(absl::string_view hex);
};

/// Incremental SHA-256. Not thread-safe. After `finish` the object is spent.
class Sha256 {
public:
  Sha256();
  ~Sha256();
  Sha256(Sha256 &&) noexcept;
  Sha256 &operator=(Sha256 &&) noexcept;

  Sha256 &update(absl::string_view data);
  /// Hashes the length (8 bytes, little endian) and then the bytes, so that
  /// fields cannot run into each other.
  Sha256 &updateField(absl::string_view data);
  Digest finish();

private:
  struct State;
  std::unique_ptr<State> state;
};

Digest sha256(absl::string_view data);

/// 64-bit XXH3, for the check on an ordinary read. Not for naming content.
uint64_t xxh3(absl::string_view data);

} // namespace ttc

#endif // TTC_SUPPORT_DIGEST_H
