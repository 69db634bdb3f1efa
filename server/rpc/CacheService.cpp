// CacheService over the store. Synchronous: these calls read the disk, and gRPC
// gives them threads of their own.
// SPDX-License-Identifier: Apache-2.0
#include "RpcStatus.h"
#include "ttc/server/Services.h"
#include "ttc/v1/cache.grpc.pb.h"
#include "ttc/wire/Marshal.h"
#include <algorithm>

namespace ttc::server {
namespace {

using namespace ttc::v1;

/// One scope for all as long as there are no tokens.
constexpr const char *sharedScope = "";

void describeEntry(const cache::Entry &from, CacheEntry &to) {
  to.set_key(from.key.hex());
  wire::toProto(from.digest, from.size, *to.mutable_digest());
  to.set_created_unix_ms(from.created.time_since_epoch().count());
  to.set_used_unix_ms(from.used.time_since_epoch().count());
  to.set_uses(from.uses);
  for (const std::string &target : from.targets) {
    to.add_targets(target);
  }
  for (const std::string &device : from.devices) {
    to.add_devices(device);
  }
  to.set_file_name(wire::validUtf8(from.fileName));
}

void addDifference(const std::string &label, const std::string &a,
                   const std::string &b, ExplainResponse &response) {
  KeyDifference &difference = *response.add_differences();
  difference.set_label(label);
  difference.set_value_a(a);
  difference.set_value_b(b);
}

/// Both lists are sorted by label.
void compareParts(const cache::KeyParts &a, const cache::KeyParts &b,
                  ExplainResponse &response) {
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    bool onlyLeft =
        right == b.end() || (left != a.end() && left->first < right->first);
    bool onlyRight =
        !onlyLeft && (left == a.end() || right->first < left->first);
    if (onlyLeft) {
      addDifference(left->first, left->second, "", response);
    } else if (onlyRight) {
      addDifference(right->first, "", right->second, response);
    } else if (left->second != right->second) {
      addDifference(left->first, left->second, right->second, response);
    } else {
      KeyPart &part = *response.add_common();
      part.set_label(left->first);
      part.set_value(left->second);
    }
    left += !onlyRight;
    right += !onlyLeft;
  }
}

class CacheServiceImpl final : public CacheService::Service {
public:
  explicit CacheServiceImpl(ServiceContext &context)
      : store(context.jobs.store), metrics(context.jobs.metrics) {}

  grpc::Status GetStats(grpc::ServerContext *, const GetCacheStatsRequest *,
                        CacheStats *response) override {
    cache::Stats now = store.stats();
    CacheCounts counts = metrics.cacheCounts();
    response->set_entries(now.entries);
    response->set_aliases(now.aliases);
    response->set_bytes(now.bytes);
    response->set_max_bytes(now.maxBytes);
    response->set_hits(counts.hits);
    response->set_misses(counts.misses);
    response->set_coalesced(counts.coalesced);
    response->set_remote_hits(counts.remote);
    response->set_stores(now.stores);
    response->set_evictions(now.evictions);
    response->set_corrupt_dropped(now.corruptDropped);
    response->set_store_failures(now.storeFailures);
    response->set_directory(now.directory);
    return grpc::Status::OK;
  }

  grpc::Status List(grpc::ServerContext *, const ListCacheRequest *request,
                    ListCacheResponse *response) override {
    size_t limit = request->page_size() == 0
                       ? 100
                       : std::min<size_t>(request->page_size(), 1000);
    auto page = store.list(sharedScope, limit, request->page_token());
    if (!page.ok()) {
      return toRpcStatus(page.status());
    }
    for (const cache::Entry &entry : page->entries) {
      describeEntry(entry, *response->add_entries());
    }
    response->set_next_page_token(page->nextToken);
    return grpc::Status::OK;
  }

  grpc::Status Explain(grpc::ServerContext *, const ExplainRequest *request,
                       ExplainResponse *response) override {
    auto a = store.keyParts(sharedScope, request->key_a());
    if (!a.ok()) {
      return toRpcStatus(a.status());
    }
    auto b = store.keyParts(sharedScope, request->key_b());
    if (!b.ok()) {
      return toRpcStatus(b.status());
    }
    response->set_key_a(a->key.hex());
    response->set_key_b(b->key.hex());
    compareParts(a->parts, b->parts, *response);
    return grpc::Status::OK;
  }

  grpc::Status Remove(grpc::ServerContext *, const RemoveCacheRequest *,
                      RemoveCacheResponse *) override {
    return {grpc::StatusCode::UNIMPLEMENTED,
            "this daemon does not remove single entries yet; --cache-bytes "
            "bounds the cache, --salt disowns it"};
  }

  grpc::Status Scrub(grpc::ServerContext *, const ScrubRequest *,
                     grpc::ServerWriter<ScrubProgress> *) override {
    return {grpc::StatusCode::UNIMPLEMENTED,
            "this daemon does not scrub on demand yet; every read is checked"};
  }

private:
  cache::Store &store;
  Metrics &metrics;
};

} // namespace

std::unique_ptr<grpc::Service> makeCacheService(ServiceContext &context) {
  return std::make_unique<CacheServiceImpl>(context);
}

} // namespace ttc::server
