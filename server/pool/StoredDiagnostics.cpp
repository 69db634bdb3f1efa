// Reads the attachment of an entry.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/StoredDiagnostics.h"

#include "ttc/server/v1/attachment.pb.h"

namespace ttc::server {

using Kept = google::protobuf::RepeatedPtrField<ttc::v1::Diagnostic>;

static void append(const Kept &kept, bool sameGraph, const std::string &oldName,
                   const Request &request,
                   std::vector<ttc::v1::Diagnostic> &out) {
  for (const ttc::v1::Diagnostic &each : kept) {
    ttc::v1::Diagnostic &diagnostic = out.emplace_back(each);
    if (!diagnostic.has_location() || diagnostic.location().file() != oldName) {
      continue;
    }
    ttc::v1::SourceLocation &location = *diagnostic.mutable_location();
    location.set_file(request.fileName);
    if (!sameGraph) {
      location.clear_line();
      location.clear_column();
      location.clear_source_line();
    }
  }
}

std::vector<ttc::v1::Diagnostic> keptDiagnostics(const cache::Stored &stored,
                                                 const Request &request,
                                                 KeptPart part) {
  std::vector<ttc::v1::Diagnostic> out;
  ttc::server::v1::Attachment attachment;
  if (stored.entry.attachment.empty() ||
      !attachment.ParseFromString(stored.entry.attachment)) {
    return out;
  }
  bool sameGraph = attachment.graph_sha256() == request.graphDigest.raw();
  if (part == KeptPart::All) {
    append(attachment.import_diagnostics(), sameGraph, attachment.file_name(),
           request, out);
  }
  append(attachment.compile_diagnostics(), sameGraph, attachment.file_name(),
         request, out);
  return out;
}

} // namespace ttc::server
