// Phases, big bytes, the two endings.
// SPDX-License-Identifier: Apache-2.0
#include "RunChannel.h"

#include "absl/strings/str_cat.h"
#include "ttc/wire/Marshal.h"
#include <fstream>

namespace ttc::worker {

using v1::FromWorker;
using Clock = std::chrono::steady_clock;

void RunChannel::begin(std::string_view phase) {
  end();
  current = phase;
  open = true;
  FromWorker message;
  message.mutable_phase()->set_name(current);
  sending.Update(socket.send(message));
  begun = Clock::now();
}

void RunChannel::end() {
  if (!open) {
    return;
  }
  open = false;
  auto took = std::chrono::duration_cast<std::chrono::microseconds>(
      Clock::now() - begun);
  FromWorker message;
  message.mutable_phase()->set_name(current);
  message.mutable_phase()->set_duration_us(
      std::max<uint64_t>(1, static_cast<uint64_t>(took.count())));
  sending.Update(socket.send(message));
}

absl::Status RunChannel::phase(std::string_view name,
                               const std::function<absl::Status()> &work) {
  begin(name);
  absl::Status done = work();
  if (done.ok()) {
    end();
  } else {
    open = false;
  }
  return done;
}

void RunChannel::progress(size_t done, size_t total) {
  FromWorker message;
  message.mutable_phase()->set_name("execute");
  message.mutable_phase()->set_done(done);
  message.mutable_phase()->set_total(total);
  sending.Update(socket.send(message));
}

absl::Status RunChannel::sendBytes(link::SharedBytesWriter &writer,
                                   const Digest &digest, FromWorker &message,
                                   v1::Bytes &field) {
  wire::toProto(digest, writer.size(), *field.mutable_digest());
  field.set_has_fd(true);
  TTC_TRY_ASSIGN(link::UniqueFd fd, writer.seal());
  return socket.send(message, fd.get());
}

absl::Status RunChannel::sendOutputs(link::SharedBytesWriter &writer,
                                     const Digest &digest) {
  FromWorker message;
  return sendBytes(writer, digest, message, *message.mutable_outputs());
}

absl::Status RunChannel::sendOutputs(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  TTC_TRY_ASSIGN(auto writer, link::SharedBytesWriter::create());
  Sha256 hash;
  std::string chunk(1 << 20, '\0');
  while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) ||
         file.gcount() > 0) {
    absl::string_view read(chunk.data(), static_cast<size_t>(file.gcount()));
    hash.update(read);
    TTC_TRY(writer.append(read));
  }
  if (writer.size() == 0) {
    return absl::InternalError(
        absl::StrCat("nothing was written to `", path, "`"));
  }
  return sendOutputs(writer, hash.finish());
}

absl::Status RunChannel::sendProfile(link::SharedBytesWriter &writer,
                                     const Digest &digest) {
  FromWorker message;
  return sendBytes(writer, digest, message, *message.mutable_profile());
}

static void
describePorts(const executable::Program &program,
              const std::vector<executable::Port> &ports,
              google::protobuf::RepeatedPtrField<ttc::v1::Port> &to) {
  for (const executable::Port &port : ports) {
    ttc::v1::Port &described = *to.Add();
    described.set_name(wire::validUtf8(port.name));
    described.set_dtype(wire::validUtf8(port.dtype));
    for (int64_t extent : executable::frameworkShape(program, port)) {
      described.add_shape(extent);
    }
  }
}

absl::Status RunChannel::sendSummary(ttc::v1::RunSummary summary,
                                     const executable::Program &program) {
  FromWorker answer;
  *answer.mutable_ran() = std::move(summary);
  describePorts(program, program.arguments,
                *answer.mutable_ran()->mutable_arguments());
  describePorts(program, program.results,
                *answer.mutable_ran()->mutable_results());
  return socket.send(answer);
}

absl::Status RunChannel::fail(const Error &error) {
  std::string text = wire::validUtf8(error.message);
  if (error.cause == v1::CAUSE_PROGRAM) {
    FromWorker message;
    ttc::v1::Diagnostic &diagnostic = *message.mutable_diagnostic();
    diagnostic.set_severity(ttc::v1::SEVERITY_ERROR);
    diagnostic.set_code(error.code);
    diagnostic.set_message(text);
    if (!error.file.empty()) {
      diagnostic.mutable_location()->set_file(error.file);
      diagnostic.mutable_location()->set_line(error.line);
    }
    TTC_TRY(socket.send(message));
  }
  FromWorker answer;
  answer.mutable_failed()->set_message(text);
  answer.mutable_failed()->set_cause(error.cause);
  return socket.send(answer);
}

} // namespace ttc::worker
