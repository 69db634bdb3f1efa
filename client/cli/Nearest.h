// "Did you mean": the known word that a wrong one comes closest to.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_NEAREST_H
#define CLIENT_CLI_NEAREST_H

#include <string>
#include <vector>

namespace ttc::cli {

/// The nearest of `known` by edit distance, or "" if none is near (over a third
/// of the length away).
std::string nearest(const std::string &word,
                    const std::vector<std::string> &known);

/// "did you mean `x`?", or "known are `x`, `y`" if nothing is near.
std::string didYouMean(const std::string &word,
                       const std::vector<std::string> &known);

} // namespace ttc::cli

#endif // CLIENT_CLI_NEAREST_H
