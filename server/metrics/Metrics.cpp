// prometheus-cpp behind Metrics.h: its headers stay in this file.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/Metrics.h"

#include "GaugeCollector.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include <array>
#include <prometheus/counter.h>
#include <prometheus/exposer.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

namespace ttc::server {

using prometheus::BuildCounter;
using prometheus::BuildHistogram;
using prometheus::Counter;
using prometheus::Histogram;

std::string outcomeLabel(ttc::v1::Outcome outcome) {
  std::string name = ttc::v1::Outcome_Name(outcome);
  return absl::AsciiStrToLower(name.substr(std::string("OUTCOME_").size()));
}

std::string cacheLabel(ttc::v1::CacheOutcome outcome) {
  std::string name = ttc::v1::CacheOutcome_Name(outcome);
  return absl::AsciiStrToLower(
      name.substr(std::string("CACHE_OUTCOME_").size()));
}

static const Histogram::BucketBoundaries secondsBuckets = {
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
    0.5,    1,     2.5,    5,     10,   30,    60,   300};

/// Children are looked up once, since a look-up in a family takes its lock.
struct Metrics::State {
  std::shared_ptr<prometheus::Registry> registry =
      std::make_shared<prometheus::Registry>();
  std::shared_ptr<GaugeCollector> gauges;
  std::unique_ptr<prometheus::Exposer> exposer;

  prometheus::Family<Counter> &requests =
      BuildCounter()
          .Name("ttc_requests_total")
          .Help("Compile requests that ended with `final`.")
          .Register(*registry);
  prometheus::Family<Counter> &refusals =
      BuildCounter()
          .Name("ttc_refused_total")
          .Help("Compile and run requests that ended as a failed RPC.")
          .Register(*registry);
  prometheus::Family<Histogram> &seconds =
      BuildHistogram()
          .Name("ttc_request_seconds")
          .Help("Time from header to `final`.")
          .Register(*registry);
  prometheus::Family<Histogram> &phases =
      BuildHistogram()
          .Name("ttc_phase_seconds")
          .Help("Time of each phase of a job.")
          .Register(*registry);
  prometheus::Family<Counter> &workerEnds =
      BuildCounter()
          .Name("ttc_workers_ended_total")
          .Help("Workers that are no more, by the reason.")
          .Register(*registry);

  prometheus::Family<Counter> &runs =
      BuildCounter()
          .Name("ttc_runs_total")
          .Help("Execute requests that ended with `final`.")
          .Register(*registry);
  prometheus::Family<Histogram> &runSeconds =
      BuildHistogram()
          .Name("ttc_run_seconds")
          .Help("Time of an Execute from header to `final`.")
          .Register(*registry);

  Counter &one(const char *name, const char *help) {
    return BuildCounter().Name(name).Help(help).Register(*registry).Add({});
  }
  Counter &imports = one("ttc_imports_total", "Graphs given to a worker.");
  Counter &compiles = one("ttc_compiles_total", "Graphs compiled by a worker.");
  Counter &uploads = one("ttc_uploads_total",
                         "Graphs, executables and inputs uploaded in chunks.");
  Counter &uploadBytes = one("ttc_upload_bytes_total", "Bytes of them.");
  Counter &sentBytes = one("ttc_sent_bytes_total", "Bytes of exports sent.");
  Counter &starts = one("ttc_workers_started_total", "Workers started.");

  std::array<std::array<Counter *, ttc::v1::CacheOutcome_ARRAYSIZE>,
             ttc::v1::Outcome_ARRAYSIZE>
      byOutcome{};
  std::array<Histogram *, ttc::v1::CacheOutcome_ARRAYSIZE> secondsOf{};
};

Metrics::Metrics() : state(std::make_unique<State>()) {
  for (int cache = 0; cache < ttc::v1::CacheOutcome_ARRAYSIZE; ++cache) {
    std::string label = cacheLabel(static_cast<ttc::v1::CacheOutcome>(cache));
    state->secondsOf[cache] =
        &state->seconds.Add({{"cache", label}}, secondsBuckets);
    for (int outcome = 0; outcome < ttc::v1::Outcome_ARRAYSIZE; ++outcome) {
      state->byOutcome[outcome][cache] = &state->requests.Add(
          {{"outcome", outcomeLabel(static_cast<ttc::v1::Outcome>(outcome))},
           {"cache", label}});
    }
  }
}

Metrics::~Metrics() = default;

void Metrics::finished(ttc::v1::Outcome outcome, ttc::v1::CacheOutcome cache,
                       double seconds) {
  state->byOutcome[outcome][cache]->Increment();
  state->secondsOf[cache]->Observe(seconds);
}

void Metrics::ran(ttc::v1::Outcome outcome, double seconds) {
  state->runs.Add({{"outcome", outcomeLabel(outcome)}}).Increment();
  state->runSeconds.Add({}, secondsBuckets).Observe(seconds);
}

void Metrics::refused(const std::string &code) {
  state->refusals.Add({{"code", code}}).Increment();
}

void Metrics::compiled() { state->compiles.Increment(); }
void Metrics::imported() { state->imports.Increment(); }

void Metrics::uploaded(uint64_t bytes) {
  state->uploads.Increment();
  state->uploadBytes.Increment(static_cast<double>(bytes));
}

void Metrics::sent(uint64_t bytes) {
  state->sentBytes.Increment(static_cast<double>(bytes));
}

void Metrics::phase(const std::string &name, double seconds) {
  state->phases.Add({{"phase", name}}, secondsBuckets).Observe(seconds);
}

void Metrics::workerStarted() { state->starts.Increment(); }

void Metrics::workerEnded(WorkerEnd end) {
  static constexpr const char *names[] = {"idle", "cancelled", "timeout",
                                          "crash", "killed"};
  state->workerEnds.Add({{"reason", names[static_cast<int>(end)]}}).Increment();
}

CacheCounts Metrics::cacheCounts() const {
  auto sum = [&](ttc::v1::CacheOutcome cache) {
    double total = 0;
    for (const auto &row : state->byOutcome) {
      total += row[cache]->Value();
    }
    return static_cast<uint64_t>(total);
  };
  return {sum(ttc::v1::CACHE_OUTCOME_HIT), sum(ttc::v1::CACHE_OUTCOME_MISS),
          sum(ttc::v1::CACHE_OUTCOME_COALESCED),
          sum(ttc::v1::CACHE_OUTCOME_REMOTE)};
}

absl::StatusOr<int> Metrics::expose(const std::string &address,
                                    std::function<Gauges()> gauges) {
  try {
    state->exposer = std::make_unique<prometheus::Exposer>(address, 1);
  } catch (const std::exception &error) {
    return absl::UnavailableError(absl::StrCat("cannot serve metrics on `",
                                               address, "`: ", error.what()));
  }
  state->gauges = std::make_shared<GaugeCollector>(std::move(gauges));
  state->exposer->RegisterCollectable(state->registry);
  state->exposer->RegisterCollectable(state->gauges);
  return state->exposer->GetListeningPorts().front();
}

} // namespace ttc::server
