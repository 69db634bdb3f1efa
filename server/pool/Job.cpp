// The steps in the order of the path (docs/architecture.md).
// SPDX-License-Identifier: Apache-2.0
#include "Job.h"

#include "HeldBytes.h"
#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"
#include "ttc/server/StoredDiagnostics.h"
#include "ttc/wire/Marshal.h"
#include "ttc/wire/StatusDetails.h"

namespace ttc::server {

using ttc::worker::v1::FromWorker;
using ttc::worker::v1::ToWorker;

/// A program that draws more diagnostics than this is told so once.
static constexpr size_t maxDiagnostics = 1000;

Job::Job(JobContext &context, WorkerSlot &slot, FlightPtr flight,
         GraphBytes graph)
    : context(context), slot(slot), flight(std::move(flight)),
      graph(std::move(graph)), request(*this->flight->request) {}

void Job::run() {
  do {
    ++attempts;
    diagnosticsSeen = 0;
    timings.clear();
    attachment.Clear();
    attachment.set_graph_sha256(request.graphDigest.raw());
    attachment.set_file_name(request.fileName);
    if (attempt() != Step::Lost) {
      return;
    }
  } while (tryAgainAfterDeath());
}

Job::Step Job::attempt() {
  auto started = slot.worker();
  if (absl::IsCancelled(started.status())) {
    return Step::Lost;
  }
  if (!started.ok()) {
    log(LogLevel::Error, "worker does not start",
        {{"why", std::string(started.status().message())}});
    Ending ending;
    ending.status = wire::withRetry(started.status(), 5);
    finish(std::move(ending));
    return Step::Over;
  }
  worker = *started;
  return import();
}

Job::Step Job::import() {
  ToWorker message;
  auto &fields = *message.mutable_import();
  fields.set_has_fd(true);
  fields.set_input_kind(wire::toProto(request.kind));
  fields.set_file_name(request.fileName);
  wire::toProto(request.options, *fields.mutable_options());
  for (const Target *target : request.targets) {
    fields.add_targets(std::string(target->name));
  }
  size_t builtIn = request.devices.size() - request.ownDevices.size();
  for (size_t i = 0; i < request.devices.size(); ++i) {
    if (i < builtIn) {
      fields.add_devices(request.devices[i]->name);
    } else {
      fields.add_device_profiles(request.devices[i]->json);
    }
  }
  context.metrics.imported();
  if (!worker->send(message, graph->fd())) {
    return Step::Lost;
  }
  FromWorker answer;
  if (Step step = pump(answer); step != Step::Go) {
    return step;
  }
  return answer.has_imported() ? findOrCompile(answer.imported()) : Step::Lost;
}

Job::Step Job::pump(FromWorker &message) {
  while (worker->receive(message)) {
    switch (message.message_case()) {
    case FromWorker::kPhase:
      passPhase(message.phase());
      break;
    case FromWorker::kDiagnostic:
      passDiagnostic(message.diagnostic());
      break;
    case FromWorker::kFailed:
      return fail(message.failed());
    default:
      return Step::Go;
    }
  }
  return Step::Lost;
}

void Job::passPhase(const ttc::worker::v1::Phase &phase) {
  lastPhase = phase.name();
  ttc::v1::Progress progress;
  progress.set_phase(phase.name());
  progress.set_duration_us(phase.duration_us());
  if (phase.duration_us() > 0) {
    ttc::v1::PhaseTiming &timing = timings.emplace_back();
    timing.set_phase(phase.name());
    timing.set_duration_us(phase.duration_us());
    context.metrics.phase(phase.name(),
                          static_cast<double>(phase.duration_us()) * 1e-6);
  }
  context.flights.progress(flight, progress);
}

void Job::passDiagnostic(const ttc::v1::Diagnostic &diagnostic) {
  auto &kept = keyKnown ? *attachment.mutable_compile_diagnostics()
                        : *attachment.mutable_import_diagnostics();
  ++diagnosticsSeen;
  if (diagnosticsSeen > maxDiagnostics) {
    return;
  }
  ttc::v1::Diagnostic shown = diagnostic;
  if (diagnosticsSeen == maxDiagnostics) {
    shown.Clear();
    shown.set_severity(ttc::v1::SEVERITY_REMARK);
    shown.set_code("too-many-diagnostics");
    shown.set_message(absl::StrCat("more than ", maxDiagnostics,
                                   " diagnostics; the rest is not shown"));
  }
  *kept.Add() = shown;
  // A second attempt says again what the first one said.
  if (diagnosticsSeen > diagnosticsShown) {
    diagnosticsShown = diagnosticsSeen;
    context.flights.diagnostic(flight, shown);
  }
}

Job::Step Job::findOrCompile(const ttc::worker::v1::Imported &imported) {
  auto semantics = Digest::fromRaw(imported.semantics());
  auto names = Digest::fromRaw(imported.names());
  if (!semantics || !names) {
    worker->kill();
    return Step::Lost;
  }
  key =
      exportKey(request, {worker->buildId(), context.salt}, *semantics, *names);
  keyDigest = key.digest();
  keyKnown = true;
  // First the second flight, then the look-up: a flight of this key that ends
  // in between has stored its export before.
  if (!context.flights.bindKey(flight, keyDigest)) {
    dropImported();
    return Step::Over;
  }
  cache::Hit hit = request.recompile
                       ? nullptr
                       : context.store.find(request.scope, keyDigest);
  if (hit == nullptr) {
    return compile();
  }
  dropImported();
  putAliases();
  Ending ending;
  ending.outcome = ttc::v1::OUTCOME_OK;
  ending.cache = ttc::v1::CACHE_OUTCOME_HIT;
  ending.diagnostics = keptDiagnostics(*hit, request, KeptPart::Compile);
  ending.artifact = std::move(hit);
  finish(std::move(ending));
  return Step::Over;
}

void Job::dropImported() {
  ToWorker message;
  message.mutable_forget();
  worker->send(message);
}

Job::Step Job::compile() {
  ToWorker message;
  auto &fields = *message.mutable_compile();
  fields.set_key(keyDigest.hex());
  for (auto &[label, value] : key.parts()) {
    ttc::v1::KeyPart &part = *fields.add_key_parts();
    part.set_label(label);
    part.set_value(value);
  }
  context.metrics.compiled();
  if (!worker->send(message)) {
    return Step::Lost;
  }
  FromWorker answer;
  if (Step step = pump(answer); step != Step::Go) {
    return step;
  }
  return answer.has_done() ? deliver(answer.done()) : Step::Lost;
}

Job::Step Job::deliver(const ttc::worker::v1::Done &done) {
  auto bundle = worker->takeFd();
  if (!bundle.ok()) {
    return Step::Lost;
  }
  cache::Hit artifact = store(*std::move(bundle), done);
  if (artifact == nullptr) {
    worker->kill();
    return Step::Lost;
  }
  putAliases();
  Ending ending;
  ending.outcome = ttc::v1::OUTCOME_OK;
  ending.cache = ttc::v1::CACHE_OUTCOME_MISS;
  ending.artifact = std::move(artifact);
  finish(std::move(ending));
  return Step::Over;
}

cache::Entry Job::makeEntry() const {
  cache::Entry entry;
  entry.scope = request.scope;
  entry.key = keyDigest;
  for (const Target *target : request.targets) {
    entry.targets.emplace_back(target->name);
  }
  for (const DeviceProfile *device : request.devices) {
    entry.devices.push_back(device->name);
  }
  entry.fileName = request.fileName;
  entry.keyParts = key.parts();
  entry.attachment = attachment.SerializeAsString();
  return entry;
}

/// Null if the bundle is not what the worker said it is. A store that fails
/// costs the cache, never the compile.
cache::Hit Job::store(link::UniqueFd bundle,
                      const ttc::worker::v1::Done &done) {
  auto bytes = link::SharedBytes::map(std::move(bundle));
  auto digest = Digest::fromRaw(done.digest().sha256());
  if (!bytes.ok() || !digest ||
      (*bytes)->view().size() != done.digest().size_bytes()) {
    return nullptr;
  }
  cache::Entry entry = makeEntry();
  entry.files.assign(done.files().begin(), done.files().end());
  absl::string_view view = (*bytes)->view();
  auto begin = Clock::now();
  auto stored = context.store.put(entry, {view.data(), view.size()});
  std::chrono::duration<double> took = Clock::now() - begin;
  context.metrics.phase("store", took.count());
  if (stored.ok()) {
    ttc::v1::PhaseTiming &timing = timings.emplace_back();
    timing.set_phase("store");
    timing.set_duration_us(static_cast<uint64_t>(took.count() * 1e6));
    return (*stored)->entry.digest == *digest ? *std::move(stored) : nullptr;
  }
  std::string why(stored.status().message());
  log(LogLevel::Warning, "export not stored", {{"why", why}});
  ttc::v1::Diagnostic warning;
  warning.set_severity(ttc::v1::SEVERITY_WARNING);
  warning.set_code("not-cached");
  warning.set_message("the export could not be stored in the daemon's cache: " +
                      why);
  context.flights.diagnostic(flight, warning);
  entry.digest = *digest;
  return holdBytes(std::move(entry), *std::move(bytes));
}

void Job::putAliases() {
  if (worker->buildId() != request.buildId) {
    return; // The compiler was replaced meanwhile: the request's digest names
            // the old one.
  }
  for (const Digest &id : context.flights.requestDigests(flight)) {
    absl::Status status = context.store.putAlias(request.scope, id, keyDigest);
    if (!status.ok() && !absl::IsNotFound(status)) {
      log(LogLevel::Warning, "alias not stored",
          {{"why", std::string(status.message())}});
    }
  }
}

Job::Step Job::fail(const ttc::worker::v1::Failed &failed) {
  if (failed.cause() == ttc::worker::v1::CAUSE_INTERNAL) {
    CrashReport crash;
    crash.how = "an internal error: " + failed.message();
    crash.phase = lastPhase;
    crash.buildId = worker->buildId();
    finishCrashed(crash, "internal error of the compiler: " + failed.message(),
                  false);
    return Step::Over;
  }
  Ending ending;
  ending.outcome = ttc::v1::OUTCOME_PROGRAM_ERROR;
  ending.cache = ttc::v1::CACHE_OUTCOME_MISS;
  ending.message = failed.message();
  finish(std::move(ending));
  return Step::Over;
}

CrashReport Job::report() {
  CrashReport crash;
  if (worker != nullptr) {
    WorkerExit exit = worker->reap();
    crash.how = exit.describe();
    crash.lastWords = worker->lastWords();
    crash.buildId = worker->buildId();
  }
  crash.phase = lastPhase;
  crash.attempts = attempts;
  return crash;
}

bool Job::tryAgainAfterDeath() {
  StopReason stopped = slot.stopReason();
  if (stopped == StopReason::Cancelled) {
    slot.discard(WorkerEnd::Cancelled);
    return false;
  }
  if (stopped == StopReason::Timeout) {
    slot.discard(WorkerEnd::Timeout);
    Ending ending;
    ending.outcome = ttc::v1::OUTCOME_TIMEOUT;
    ending.cache = ttc::v1::CACHE_OUTCOME_MISS;
    ending.message = absl::StrCat("the job was stopped in phase `", lastPhase,
                                  "` after --job-timeout");
    finish(std::move(ending));
    return false;
  }
  CrashReport crash = report();
  bool outside = worker->reap().fromOutside();
  slot.discard(WorkerEnd::Crash);
  log(LogLevel::Error, "worker died",
      {{"how", crash.how},
       {"phase", crash.phase},
       {"graph", request.graphDigest.hex()},
       {"attempt", absl::StrCat(attempts)},
       {"last_words", crash.lastWords}});
  if (!outside && attempts < 2) {
    return true;
  }
  finishCrashed(crash,
                absl::StrCat("the compiler ended with ", crash.how,
                             " in phase `", crash.phase, "`",
                             outside ? ", killed from outside" : ""),
                !outside);
  return false;
}

void Job::finishCrashed(const CrashReport &crash, const std::string &message,
                        bool remember) {
  Ending ending;
  ending.outcome = ttc::v1::OUTCOME_COMPILER_CRASH;
  ending.cache = ttc::v1::CACHE_OUTCOME_MISS;
  ending.message = message;
  ending.reproducer = makeReproducer(request, graph->view(), crash);
  if (remember) {
    Ending again = ending;
    again.message += " (seen on two workers; asking again within "
                     "--crash-memory answers from memory)";
    context.crashes.remember(flight->id,
                             std::make_shared<const Ending>(std::move(again)));
  }
  finish(std::move(ending));
}

void Job::finish(Ending ending) {
  if (keyKnown) {
    ending.key = keyDigest.hex();
    ending.keyParts = key.parts();
  }
  ending.timings = std::move(timings);
  context.flights.finish(flight,
                         std::make_shared<const Ending>(std::move(ending)));
}

} // namespace ttc::server
