// SHA-256 over OpenSSL's EVP, xxh3 over libxxhash.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/support/Digest.h"

#include "absl/strings/escaping.h"
#include <cctype>
#include <cstring>
#include <openssl/evp.h>
#include <xxhash.h>

namespace ttc {

std::string Digest::raw() const {
  return std::string(reinterpret_cast<const char *>(bytes.data()),
                     bytes.size());
}

std::string Digest::hex() const { return absl::BytesToHexString(raw()); }

std::optional<Digest> Digest::fromRaw(absl::string_view raw) {
  Digest digest;
  if (raw.size() != digest.bytes.size()) {
    return std::nullopt;
  }
  std::memcpy(digest.bytes.data(), raw.data(), raw.size());
  return digest;
}

std::optional<Digest> Digest::fromHex(absl::string_view hex) {
  if (hex.size() != 64) {
    return std::nullopt;
  }
  for (char c : hex) {
    if (!std::isxdigit(static_cast<unsigned char>(c))) {
      return std::nullopt;
    }
  }
  return fromRaw(absl::HexStringToBytes(hex));
}

struct Sha256::State {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : state(std::make_unique<State>()) {
  EVP_DigestInit_ex(state->context, EVP_sha256(), nullptr);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

Sha256 &Sha256::update(absl::string_view data) {
  EVP_DigestUpdate(state->context, data.data(), data.size());
  return *this;
}

Sha256 &Sha256::updateField(absl::string_view data) {
  std::array<char, 8> length;
  uint64_t size = data.size();
  for (char &byte : length) {
    byte = static_cast<char>(size & 0xFF);
    size >>= 8;
  }
  update({length.data(), length.size()});
  return update(data);
}

Digest Sha256::finish() {
  Digest digest;
  EVP_DigestFinal_ex(state->context, digest.bytes.data(), nullptr);
  return digest;
}

Digest sha256(absl::string_view data) { return Sha256().update(data).finish(); }

uint64_t xxh3(absl::string_view data) {
  return XXH3_64bits(data.data(), data.size());
}

} // namespace ttc
