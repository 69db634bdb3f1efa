// ArtifactInfo and Final, field by field.
// SPDX-License-Identifier: Apache-2.0
#include "Responses.h"

#include "ttc/wire/Marshal.h"

namespace ttc::server {

using ttc::v1::CompileResponse;

CompileResponse artifactResponse(const cache::Stored &stored) {
  CompileResponse message;
  ttc::v1::ArtifactInfo &info = *message.mutable_artifact();
  const cache::Entry &entry = stored.entry;
  info.set_key(entry.key.hex());
  wire::toProto(entry.digest, stored.payload->size(), *info.mutable_digest());
  for (const std::string &file : entry.files) {
    info.add_files(file);
  }
  return message;
}

CompileResponse finalResponse(const Ending &ending,
                              ttc::v1::CacheOutcome cache) {
  CompileResponse message;
  ttc::v1::Final &final = *message.mutable_final();
  final.set_outcome(ending.outcome);
  final.set_cache(cache);
  final.set_key(ending.key);
  for (const auto &[label, value] : ending.keyParts) {
    ttc::v1::KeyPart &part = *final.add_key_parts();
    part.set_label(label);
    part.set_value(value);
  }
  for (const ttc::v1::PhaseTiming &timing : ending.timings) {
    *final.add_timings() = timing;
  }
  final.set_message(wire::validUtf8(ending.message));
  return message;
}

} // namespace ttc::server
