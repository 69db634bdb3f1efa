// One metric family for each field of Gauges.
// SPDX-License-Identifier: Apache-2.0
#include "GaugeCollector.h"

namespace ttc::server {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

static MetricFamily family(const char *name, const char *help, MetricType type,
                           uint64_t value) {
  MetricFamily out;
  out.name = name;
  out.help = help;
  out.type = type;
  ClientMetric metric;
  metric.gauge.value = static_cast<double>(value);
  metric.counter.value = static_cast<double>(value);
  out.metric.push_back(metric);
  return out;
}

std::vector<MetricFamily> GaugeCollector::Collect() const {
  Gauges now = source();
  auto gauge = MetricType::Gauge;
  auto counter = MetricType::Counter;
  return {
      family("ttc_ready", "1 when a worker has answered.", gauge, now.ready),
      family("ttc_cache_bytes", "Payload bytes.", gauge, now.cacheBytes),
      family("ttc_cache_entries", "Entries.", gauge, now.cacheEntries),
      family("ttc_cache_aliases", "Aliases.", gauge, now.cacheAliases),
      family("ttc_cache_stores_total", "Entries stored.", counter, now.stores),
      family("ttc_cache_evictions_total", "Entries evicted.", counter,
             now.evictions),
      family("ttc_cache_corrupt_total", "Entries dropped as damaged.", counter,
             now.corruptDropped),
      family("ttc_cache_store_failures_total",
             "Exports delivered but not stored.", counter, now.storeFailures),
      family("ttc_workers", "Workers that live.", gauge, now.workersAlive),
      family("ttc_workers_busy", "Workers at work.", gauge, now.workersBusy),
      family("ttc_queue_length", "Jobs that wait for a worker.", gauge,
             now.queued),
      family("ttc_flights", "Jobs: uploading, waiting, running.", gauge,
             now.flights),
  };
}

} // namespace ttc::server
