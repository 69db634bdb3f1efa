// An export that could not be stored, as if it were a cache entry.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_POOL_HELDBYTES_H
#define TTC_SERVER_POOL_HELDBYTES_H

#include "ttc/cache/Entry.h"
#include "ttc/link/SharedBytes.h"

namespace ttc::server {

/// A hit on bytes that only this process holds. `entry.digest` must be right
/// already.
cache::Hit holdBytes(cache::Entry entry,
                     std::shared_ptr<const link::SharedBytes> bytes);

} // namespace ttc::server

#endif // TTC_SERVER_POOL_HELDBYTES_H
