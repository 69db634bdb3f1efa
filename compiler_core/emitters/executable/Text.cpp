// Names and places.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/executable/Text.h"

#include "emitters/source/Names.h"
#include "ttc/executable/Verify.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

using namespace mlir;

namespace ttc::ttx {
namespace {

/// The innermost place: of a call stack its first frame.
FileLineColLoc placeOf(Location location) {
  if (auto place = dyn_cast<FileLineColLoc>(location)) {
    return place;
  }
  if (auto named = dyn_cast<NameLoc>(location)) {
    return placeOf(named.getChildLoc());
  }
  if (auto call = dyn_cast<CallSiteLoc>(location)) {
    FileLineColLoc callee = placeOf(call.getCallee());
    return callee ? callee : placeOf(call.getCaller());
  }
  if (auto fused = dyn_cast<FusedLoc>(location)) {
    for (Location part : fused.getLocations()) {
      if (FileLineColLoc place = placeOf(part)) {
        return place;
      }
    }
  }
  return {};
}

} // namespace

std::string cleanText(StringRef text) {
  // One invalid byte becomes the three of U+FFFD.
  std::string clean = text.take_front(executable::maxTextBytes / 3).str();
  if (!llvm::json::isUTF8(clean)) {
    clean = llvm::json::fixUTF8(clean);
  }
  for (char &c : clean) {
    bool isControl = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    c = isControl ? '?' : c;
  }
  return clean;
}

executable::Location programLocation(Location location, bool withPlace) {
  executable::Location made;
  made.scope = cleanText(llvm::join(source::scopesOf(location), "/"));
  FileLineColLoc place = withPlace ? placeOf(location) : FileLineColLoc();
  if (place) {
    made.file = cleanText(place.getFilename());
    made.line = place.getLine();
    made.column = place.getColumn();
  }
  return made;
}

} // namespace ttc::ttx
