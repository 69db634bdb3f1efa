// Length-prefixed strings.
// SPDX-License-Identifier: Apache-2.0
#include "Metadata.h"

#include <cstring>

namespace ttc::cache {
namespace {

void appendNumber(std::string &out, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
  }
}

void appendString(std::string &out, std::string_view text) {
  appendNumber(out, text.size(), 4);
  out.append(text);
}

void appendList(std::string &out, const std::vector<std::string> &list) {
  appendNumber(out, list.size(), 4);
  for (const std::string &text : list) {
    appendString(out, text);
  }
}

bool takeNumber(std::string_view &in, uint32_t &value) {
  if (in.size() < 4) {
    return false;
  }
  value = 0;
  for (int i = 0; i < 4; ++i) {
    value |= static_cast<uint32_t>(static_cast<unsigned char>(in[i]))
             << (8 * i);
  }
  in.remove_prefix(4);
  return true;
}

bool takeString(std::string_view &in, std::string &text) {
  uint32_t length = 0;
  if (!takeNumber(in, length) || in.size() < length) {
    return false;
  }
  text.assign(in.substr(0, length));
  in.remove_prefix(length);
  return true;
}

bool takeList(std::string_view &in, std::vector<std::string> &list) {
  uint32_t count = 0;
  if (!takeNumber(in, count)) {
    return false;
  }
  list.clear();
  // Grown as strings are found, since a damaged count may be anything.
  for (uint32_t i = 0; i < count; ++i) {
    if (!takeString(in, list.emplace_back())) {
      return false;
    }
  }
  return true;
}

} // namespace

std::string packMetadata(const Entry &entry) {
  std::string out;
  appendList(out, entry.files);
  appendList(out, entry.targets);
  appendList(out, entry.devices);
  appendList(out, {entry.fileName});
  appendNumber(out, entry.keyParts.size() * 2, 4);
  for (const auto &[label, value] : entry.keyParts) {
    appendString(out, label);
    appendString(out, value);
  }
  return out;
}

bool unpackMetadata(std::string_view blob, Entry &entry) {
  std::vector<std::string> name, parts;
  if (!takeList(blob, entry.files) || !takeList(blob, entry.targets) ||
      !takeList(blob, entry.devices) || !takeList(blob, name) ||
      !takeList(blob, parts) || !blob.empty() || name.size() != 1 ||
      parts.size() % 2 != 0) {
    return false;
  }
  entry.fileName = std::move(name.front());
  entry.keyParts.clear();
  for (size_t i = 0; i < parts.size(); i += 2) {
    entry.keyParts.emplace_back(std::move(parts[i]), std::move(parts[i + 1]));
  }
  return true;
}

uint64_t rowCheck(const Entry &entry, uint64_t payloadXxh3, bool external,
                  std::string_view metadata) {
  std::string row;
  row.reserve(128 + entry.scope.size() + entry.attachment.size() +
              metadata.size());
  appendString(row, entry.scope);
  row.append(entry.key.raw());
  row.append(entry.digest.raw());
  appendNumber(row, entry.size, 8);
  appendNumber(row, payloadXxh3, 8);
  row.push_back(external ? 1 : 0);
  appendString(row, entry.attachment);
  row.append(metadata);
  return xxh3({row.data(), row.size()});
}

} // namespace ttc::cache
