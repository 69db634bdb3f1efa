// Protobuf strings are UTF-8; file names are bytes.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_UTF8_H
#define CLIENT_CPP_UTF8_H

#include <string>

namespace ttc::client {

bool isUtf8(const std::string &text);

/// `text` with a question mark for every byte that is not part of valid UTF-8.
std::string asUtf8(const std::string &text);

} // namespace ttc::client

#endif // CLIENT_CPP_UTF8_H
