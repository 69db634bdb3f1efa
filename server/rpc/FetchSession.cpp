// The artifact's info, then its chunks.
// SPDX-License-Identifier: Apache-2.0
#include "FetchSession.h"

#include "RpcStatus.h"
#include "absl/strings/str_cat.h"
#include "ttc/wire/Marshal.h"

namespace ttc::server {

using ttc::v1::FetchArtifactRequest;
using ttc::v1::FetchArtifactResponse;

FetchSession::FetchSession(ServiceContext &context,
                           const grpc::ByteBuffer &request)
    : context(context) {
  absl::Status status = prepare(request);
  if (status.ok()) {
    next();
  } else {
    Finish(toRpcStatus(status));
  }
}

absl::Status FetchSession::prepare(const grpc::ByteBuffer &bytes) {
  FetchArtifactRequest request;
  if (!fromFrame(bytes, request)) {
    return absl::InvalidArgumentError("the request is no FetchArtifactRequest");
  }
  auto key = Digest::fromHex(request.key());
  if (!key) {
    return absl::InvalidArgumentError(absl::StrCat(
        "key `", request.key().substr(0, 80), "`; wanted: 64 hex digits"));
  }
  cache::Hit hit = context.jobs.store.find("", *key);
  if (hit == nullptr) {
    return absl::NotFoundError(
        absl::StrCat("no artifact `", request.key(), "`; compile again"));
  }
  uint64_t size = hit->payload->size();
  if (request.offset() > size) {
    return absl::OutOfRangeError(absl::StrCat(
        "offset ", request.offset(), " of an artifact of ", size, " bytes"));
  }
  FetchArtifactResponse first;
  ttc::v1::ArtifactInfo &info = *first.mutable_artifact();
  info.set_key(request.key());
  wire::toProto(hit->entry.digest, size, *info.mutable_digest());
  for (const std::string &file : hit->entry.files) {
    info.add_files(file);
  }
  frames.push(toFrame(first));
  context.jobs.metrics.sent(size - request.offset());
  frames.pushPayload(std::move(hit), request.offset(),
                     FetchArtifactResponse::kChunkFieldNumber);
  return absl::OkStatus();
}

void FetchSession::next() {
  if (frames.empty()) {
    Finish(grpc::Status::OK);
    return;
  }
  auto frame = frames.pop();
  if (!frame.ok()) {
    Finish(toRpcStatus(frame.status()));
    return;
  }
  writing = *std::move(frame);
  StartWrite(&writing);
}

void FetchSession::OnWriteDone(bool ok) {
  if (ok) {
    next();
  } else {
    Finish(grpc::Status::CANCELLED);
  }
}

} // namespace ttc::server
