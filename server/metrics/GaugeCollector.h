// Sizes as Prometheus metrics, asked for at each read.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_METRICS_GAUGECOLLECTOR_H
#define TTC_SERVER_METRICS_GAUGECOLLECTOR_H

#include "ttc/server/Metrics.h"
#include <prometheus/collectable.h>
#include <prometheus/metric_family.h>

namespace ttc::server {

/// Calls its source when Prometheus reads. Thread-safe if the source is.
class GaugeCollector : public prometheus::Collectable {
public:
  explicit GaugeCollector(std::function<Gauges()> source)
      : source(std::move(source)) {}
  std::vector<prometheus::MetricFamily> Collect() const override;

private:
  std::function<Gauges()> source;
};

} // namespace ttc::server

#endif // TTC_SERVER_METRICS_GAUGECOLLECTOR_H
