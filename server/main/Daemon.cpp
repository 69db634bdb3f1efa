// Making the parts, listening, housekeeping, leaving.
// SPDX-License-Identifier: Apache-2.0
#include "Daemon.h"

#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"
#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/health_check_service_interface.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server_builder.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

namespace ttc::server {

static std::chrono::milliseconds millis(double seconds) {
  return std::chrono::milliseconds(static_cast<int64_t>(seconds * 1e3));
}

Daemon::Daemon(const Settings &settings) : settings(settings) {}

Daemon::~Daemon() { shutDown(); }

absl::Status Daemon::start() {
  TTC_TRY_ASSIGN(address, prepareAddress(settings.listen, settings.insecure));
  TTC_TRY(openCache());
  makeJobs();
  TTC_TRY(serveMetrics());
  TTC_TRY(listen());
  pool->start();
  return absl::OkStatus();
}

absl::Status Daemon::openCache() {
  cache::Options options;
  options.directory = settings.cacheDir;
  options.maxBytes = settings.cacheBytes;
  options.memoryBytes = settings.hotBytes;
  options.log = [](std::string_view line) {
    log(LogLevel::Warning, "cache", {{"what", std::string(line)}});
  };
  TTC_TRY_ASSIGN(store, cache::Store::open(std::move(options)));
  return absl::OkStatus();
}

void Daemon::makeJobs() {
  crashes = std::make_unique<CrashMemory>(millis(settings.crashMemory));
  FlightTable::Options table;
  table.maxFlights = settings.workers + settings.queue;
  table.uploadTimeout = millis(settings.uploadTimeout);
  flights = std::make_unique<FlightTable>(
      table, [this](FlightPtr flight) { pool->push(std::move(flight)); });
  jobs.reset(new JobContext{*flights, *store, metrics, *crashes, settings.salt,
                            settings.ttnnPython});
  WorkerPool::Options options;
  options.program = settings.workerProgram;
  options.workers = static_cast<unsigned>(settings.workers);
  options.minIdle = static_cast<unsigned>(settings.minIdleWorkers);
  options.memoryBytes = settings.workerMemory;
  options.jobTimeout = std::chrono::duration<double>(settings.jobTimeout);
  options.maxQueue = settings.queue;
  pool = std::make_unique<WorkerPool>(options, *jobs);
  Limits limits;
  limits.maxGraphBytes = settings.maxGraphBytes;
  limits.maxInputBytes = settings.maxInputBytes;
  limits.workerMemory = settings.workerMemory;
  limits.allowCodeExecution = settings.allowCodeExecution;
  context.reset(new ServiceContext{*jobs, *pool, limits, {}});
  context->lastRequest = Clock::now().time_since_epoch().count();
  services.push_back(makeCompileService(*context));
  services.push_back(makeCacheService(*context));
  services.push_back(makeRunService(*context));
}

absl::Status Daemon::serveMetrics() {
  if (settings.metricsAddress.empty()) {
    return absl::OkStatus();
  }
  TTC_TRY_ASSIGN(int bound, metrics.expose(settings.metricsAddress,
                                           [this] { return gauges(); }));
  const std::string &given = settings.metricsAddress;
  metricsOn = absl::StrCat(given.substr(0, given.rfind(':') + 1), bound);
  return absl::OkStatus();
}

/// A peer that vanished without a word is noticed within half a minute.
static void setConnectionRules(grpc::ServerBuilder &builder) {
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS, 20000);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, 10000);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1);
  builder.AddChannelArgument(
      GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, 5000);
  using Option = grpc::ServerBuilder::SyncServerOption;
  builder.SetSyncServerOption(Option::NUM_CQS, 1);
  builder.SetSyncServerOption(Option::MIN_POLLERS, 1);
  builder.SetSyncServerOption(Option::MAX_POLLERS, 2);
}

absl::Status Daemon::listen() {
  grpc::EnableDefaultHealthCheckService(true);
  grpc::reflection::InitProtoReflectionServerBuilderPlugin();
  grpc::ServerBuilder builder;
  setConnectionRules(builder);
  builder.AddListeningPort(address.grpcAddress,
                           grpc::InsecureServerCredentials(), &port);
  for (auto &service : services) {
    builder.RegisterService(service.get());
  }
  server = builder.BuildAndStart();
  if (server == nullptr || port == 0) {
    return absl::UnavailableError(
        absl::StrCat("cannot listen on `", settings.listen,
                     "`: is the port taken, or not allowed for this user?"));
  }
  server->GetHealthCheckService()->SetServingStatus(false);
  return absl::OkStatus();
}

std::string Daemon::listeningOn() const { return address.shown(port); }

Gauges Daemon::gauges() {
  absl::MutexLock lock(&closing);
  if (closed) {
    return {};
  }
  cache::Stats cached = store->stats();
  WorkerPool::Numbers workers = pool->numbers();
  Gauges now;
  now.cacheBytes = cached.bytes;
  now.cacheEntries = cached.entries;
  now.cacheAliases = cached.aliases;
  now.evictions = cached.evictions;
  now.corruptDropped = cached.corruptDropped;
  now.storeFailures = cached.storeFailures;
  now.stores = cached.stores;
  now.workersAlive = workers.alive;
  now.workersBusy = workers.busy;
  now.queued = workers.queued;
  now.flights = flights->size();
  now.ready = pool->ready();
  return now;
}

void Daemon::becomeReady() {
  shownReady = true;
  server->GetHealthCheckService()->SetServingStatus(true);
  ::sd_notify(0, "READY=1");
  log(LogLevel::Info, "ready", {{"build", pool->currentBuildId()}});
}

bool Daemon::idleTooLong() const {
  if (settings.idleExit <= 0 || context->active > 0) {
    return false;
  }
  Clock::time_point last{Clock::duration(context->lastRequest.load())};
  return Clock::now() - last > std::chrono::duration<double>(settings.idleExit);
}

bool Daemon::tick() {
  auto now = Clock::now();
  flights->tick(now);
  pool->tick(now);
  if (!shownReady && !context->draining && pool->ready()) {
    becomeReady();
  }
  if (context->draining) {
    return context->active > 0 && now < drainDeadline;
  }
  return !idleTooLong();
}

void Daemon::drain() {
  context->draining = true;
  drainDeadline = Clock::now() + millis(settings.drainTimeout);
  server->GetHealthCheckService()->SetServingStatus(false);
  ::sd_notify(0, "STOPPING=1");
  log(LogLevel::Info, "draining",
      {{"requests", absl::StrCat(context->active.load())}});
}

void Daemon::shutDown() {
  if (context != nullptr) {
    context->draining = true;
  }
  if (pool != nullptr) {
    pool->stop();
  }
  if (server != nullptr) {
    // Streams that are still open are cancelled, which ends them.
    server->Shutdown(std::chrono::system_clock::now() +
                     std::chrono::milliseconds(200));
    server->Wait();
    // Never destroyed: grpc_shutdown was seen to wait ten seconds for a poller
    // of its own, and the process ends anyway.
    static_cast<void>(server.release());
  }
  absl::MutexLock lock(&closing);
  closed = true;
  store.reset(); // Writes what it collected.
  if (!address.socketPath.empty()) {
    ::unlink(address.socketPath.c_str());
    address.socketPath.clear();
  }
}

} // namespace ttc::server
