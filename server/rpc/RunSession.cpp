// Program and inputs in, a task for the pool, its ending out.
// SPDX-License-Identifier: Apache-2.0
#include "RunSession.h"

#include "Responses.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"
#include "ttc/server/StoredDiagnostics.h"
#include "ttc/wire/Marshal.h"
#include <map>

namespace ttc::server {

using ttc::v1::ExecuteRequest;
using ttc::v1::ExecuteResponse;

RunSession *RunSession::start(ServiceContext &context,
                              grpc::CallbackServerContext &call) {
  std::shared_ptr<RunSession> session(new RunSession(context, call));
  session->begin(session);
  return session.get();
}

void RunSession::closedEarly() {
  if (!headerSeen) {
    end(absl::InvalidArgumentError("the stream ended before its header"));
  } else if (graphWanted()) {
    giveUp(cutUpload());
  } else if (program != nullptr) {
    giveUp(program->cut());
  } else if (inputs != nullptr) {
    giveUp(inputs->cut());
  }
}

void RunSession::received() {
  if (!headerSeen) {
    headerSeen = true;
    readHeader();
    return;
  }
  ExecuteRequest message;
  if (!fromFrame(incoming, message)) {
    giveUp(absl::InvalidArgumentError("a message is no ExecuteRequest"));
  } else if (message.has_graph_chunk() && graphWanted()) {
    takeGraphChunk(message.graph_chunk());
  } else if (message.has_graph_chunk() && program != nullptr) {
    takeProgramChunk(message.graph_chunk());
  } else if (message.has_input_chunk() && inputs != nullptr) {
    takeInputChunk(message.input_chunk());
  } else {
    giveUp(absl::InvalidArgumentError(
        "a message after the header is no chunk of what is wanted"));
    return;
  }
  if (graphWanted() || program != nullptr || inputs != nullptr) {
    readMore();
  }
}

void RunSession::readHeader() {
  ExecuteRequest message;
  if (!fromFrame(incoming, message) || !message.has_header()) {
    end(absl::InvalidArgumentError(
        "the first message of the stream is no header"));
    return;
  }
  auto read = readRunHeader(message.header(), context.limits);
  if (!read.ok()) {
    end(read.status());
    return;
  }
  header = *std::move(read);
  {
    absl::MutexLock lock(&jobMutex);
    job = header.job;
    inputsReady = !header.inputs;
  }
  if (header.inputs) {
    inputs =
        std::make_unique<Upload>("inputs", *header.inputs, header.inputsSize);
  }
  findProgram();
  if (inputs != nullptr) {
    readMore();
  }
}

void RunSession::findProgram() {
  if (header.compile) {
    seek(*std::move(header.compile));
  } else if (header.uploaded) {
    program = std::make_unique<Upload>("program", *header.uploaded,
                                       header.uploadedSize);
    sendNeedInput();
    pump();
    readMore();
  } else if (auto hit = context.jobs.store.find("", *header.artifactKey)) {
    programFound(std::move(hit));
  } else {
    giveUp(absl::NotFoundError(absl::StrCat(
        "no artifact `", header.artifactKey->hex(), "`; compile again")));
  }
}

void RunSession::takeProgramChunk(const ttc::v1::InputChunk &chunk) {
  auto last = program->add(chunk);
  if (!last.ok()) {
    giveUp(last.status());
    return;
  }
  if (!*last) {
    return;
  }
  auto bytes = program->finish();
  program = nullptr;
  if (!bytes.ok()) {
    giveUp(bytes.status());
    return;
  }
  {
    absl::MutexLock lock(&jobMutex);
    job.uploaded = *std::move(bytes);
    programReady = true;
  }
  runIfReady();
}

void RunSession::takeInputChunk(const ttc::v1::DataChunk &chunk) {
  keepAlive();
  auto last = inputs->add(chunk);
  if (!last.ok()) {
    giveUp(last.status());
  } else if (*last) {
    inputsArrived();
  }
}

void RunSession::inputsArrived() {
  auto bytes = inputs->finish();
  inputs = nullptr;
  if (!bytes.ok()) {
    giveUp(bytes.status());
    return;
  }
  context.jobs.metrics.uploaded((*bytes)->view().size());
  {
    absl::MutexLock lock(&jobMutex);
    job.inputs = *std::move(bytes);
    inputsReady = true;
  }
  runIfReady();
}

void RunSession::found(const Digest &, cache::Hit hit) {
  for (const auto &kept : keptDiagnostics(*hit, *request, KeptPart::All)) {
    enqueueDiagnostic(kept, request->fileName);
  }
  {
    absl::MutexLock lock(&jobMutex);
    final.set_cache(ttc::v1::CACHE_OUTCOME_HIT);
  }
  programFound(std::move(hit));
}

void RunSession::finish(const std::shared_ptr<const Ending> &ending,
                        ttc::v1::CacheOutcome cache,
                        const std::string &fileName) {
  if (!ending->status.ok()) {
    end(ending->status);
    return;
  }
  for (const ttc::v1::Diagnostic &kept : ending->diagnostics) {
    enqueueDiagnostic(kept, fileName);
  }
  ttc::v1::Final compiled = finalResponse(*ending, cache).final();
  if (ending->artifact != nullptr) {
    {
      absl::MutexLock lock(&jobMutex);
      final = std::move(compiled);
    }
    programFound(ending->artifact);
    return;
  }
  ExecuteResponse message;
  *message.mutable_final() = std::move(compiled);
  if (closeWith([&](FrameQueue &frames) { frames.push(toFrame(message)); })) {
    note(ending->outcome);
    pump();
  }
}

/// "model.ttx", or "model.b8.ttx" of a specialization; for ttnn "main.py",
/// which picks among specializations itself.
static bool isProgram(absl::string_view file, bool onCard) {
  return onCard
             ? file == "main.py"
             : absl::StartsWith(file, "model.") && absl::EndsWith(file, ".ttx");
}

/// Where the programs lie in an export: one, or its specializations; empty if
/// it has none. The job's device picks one of several folders.
static std::vector<std::string>
programPaths(const std::vector<std::string> &files, const RunJob &job) {
  std::map<std::string, std::vector<std::string>> byFolder;
  for (const std::string &file : files) {
    size_t begin = file.rfind('/') == file.npos ? 0 : file.rfind('/') + 1;
    if (isProgram(absl::string_view(file).substr(begin),
                  job.ttnnDevice.has_value())) {
      byFolder[file.substr(0, begin)].push_back(file);
    }
  }
  for (const auto &[folder, programs] : byFolder) {
    if (absl::StartsWith(folder, job.device + "/")) {
      return programs;
    }
  }
  return byFolder.empty() ? std::vector<std::string>()
                          : byFolder.rbegin()->second;
}

void RunSession::programFound(cache::Hit artifact) {
  bool onCard = header.job.ttnnDevice.has_value();
  std::string name = onCard ? "main.py" : "model.ttx";
  std::vector<std::string> paths =
      programPaths(artifact->entry.files, header.job);
  if (paths.empty()) {
    giveUp(absl::InvalidArgumentError(absl::StrCat(
        "the artifact `", artifact->entry.key.hex(), "` has no ", name,
        "; compile with the target `", onCard ? "python" : "executable", "`")));
    return;
  }
  {
    absl::MutexLock lock(&jobMutex);
    if (final.cache() == ttc::v1::CACHE_OUTCOME_UNSPECIFIED) {
      final.set_cache(ttc::v1::CACHE_OUTCOME_HIT);
    }
    final.set_key(artifact->entry.key.hex());
    job.artifact = std::move(artifact);
    job.path = std::move(paths.front());
    job.others.assign(std::next(paths.begin()), paths.end());
    programReady = true;
  }
  runIfReady();
}

void RunSession::runIfReady() {
  std::shared_ptr<RunTask> begun;
  {
    absl::MutexLock lock(&jobMutex);
    if (!programReady || !inputsReady || over || task != nullptr) {
      return;
    }
    auto watcher = std::static_pointer_cast<RunSession>(shared_from_this());
    begun = std::make_shared<RunTask>(context.jobs, std::move(job),
                                      std::move(watcher));
    task = begun;
  }
  if (absl::Status pushed = context.pool.push(begun); !pushed.ok()) {
    end(pushed);
  }
}

void RunSession::sendNeedInput() {
  ExecuteResponse message;
  message.mutable_need_input();
  enqueue(message);
}

void RunSession::sendProgress(const ttc::v1::Progress &progress) {
  ExecuteResponse message;
  *message.mutable_progress() = progress;
  enqueue(message);
}

void RunSession::sendDiagnostic(const ttc::v1::Diagnostic &diagnostic) {
  ExecuteResponse message;
  *message.mutable_diagnostic() = diagnostic;
  enqueue(message);
}

void RunSession::runProgress(const ttc::v1::Progress &progress) {
  sendProgress(progress);
  pump();
}

void RunSession::runDiagnostic(const ttc::v1::Diagnostic &diagnostic) {
  sendDiagnostic(diagnostic);
  pump();
}

void RunSession::ran(RunEnding ending) {
  if (ending.status.ok()) {
    finishWith(std::move(ending));
  } else {
    end(ending.status);
  }
}

static void pushRunBytes(const RunBytes &from, int announceField, int field,
                         FrameQueue &frames) {
  if (from.bytes == nullptr) {
    return;
  }
  ExecuteResponse message;
  ttc::v1::Digest &digest =
      announceField == ExecuteResponse::kOutputsFieldNumber
          ? *message.mutable_outputs()
          : *message.mutable_profile();
  absl::string_view view = from.bytes->view();
  wire::toProto(from.digest, view.size(), digest);
  frames.push(toFrame(message));
  frames.pushBytes(from.bytes, view, field);
}

void RunSession::finishWith(RunEnding &&ending) {
  ExecuteResponse summary, last;
  *summary.mutable_summary() = std::move(ending.summary);
  {
    absl::MutexLock lock(&jobMutex);
    *last.mutable_final() = std::move(final);
  }
  last.mutable_final()->set_outcome(ending.outcome);
  last.mutable_final()->set_message(wire::validUtf8(ending.message));
  for (const ttc::v1::PhaseTiming &timing : ending.timings) {
    *last.mutable_final()->add_timings() = timing;
  }
  bool sent = closeWith([&](FrameQueue &frames) {
    if (ending.outcome == ttc::v1::OUTCOME_OK) {
      pushRunBytes(ending.outputs, ExecuteResponse::kOutputsFieldNumber,
                   ExecuteResponse::kOutputChunkFieldNumber, frames);
      pushRunBytes(ending.profile, ExecuteResponse::kProfileFieldNumber,
                   ExecuteResponse::kProfileChunkFieldNumber, frames);
      frames.push(toFrame(summary));
    }
    frames.push(toFrame(last));
  });
  if (sent) {
    note(ending.outcome);
    pump();
  }
}

void RunSession::note(ttc::v1::Outcome outcome) {
  std::chrono::duration<double> took = Clock::now() - begun;
  context.jobs.metrics.ran(outcome, took.count());
  log(LogLevel::Info, "run",
      {{"request", absl::StrCat(id)},
       {"outcome", outcomeLabel(outcome)},
       {"ms", absl::StrCat(static_cast<int64_t>(took.count() * 1e3))},
       {"input_bytes", absl::StrCat(header.inputsSize)},
       {"client", header.client.substr(0, 64)},
       {"peer", peer}});
}

void RunSession::released() {
  leaveFlight();
  std::shared_ptr<RunTask> running;
  {
    absl::MutexLock lock(&jobMutex);
    over = true;
    running = std::move(task);
    task = nullptr;
  }
  if (running != nullptr) {
    running->cancel();
  }
}

} // namespace ttc::server
