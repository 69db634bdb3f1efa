// The lists of an entry as one blob, and the check over its row.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_METADATA_H
#define TTC_CACHE_METADATA_H

#include "ttc/cache/Entry.h"
#include <string>
#include <string_view>

namespace ttc::cache {

// Grammar: meta = list list list list list, for files, targets, devices, {file
// name}, and labels and values in turn;
//          list = count string*; string = length bytes; count and length are 4
//          bytes, little endian.

/// The blob of `entry`'s lists.
std::string packMetadata(const Entry &entry);

/// Fills the lists of `entry`. False if `blob` does not follow the grammar;
/// `entry` is then partly filled.
bool unpackMetadata(std::string_view blob, Entry &entry);

/// Notices any change of what identifies and describes an entry on disk (its
/// times and uses excepted).
uint64_t rowCheck(const Entry &entry, uint64_t payloadXxh3, bool external,
                  std::string_view metadata);

} // namespace ttc::cache

#endif // TTC_CACHE_METADATA_H
