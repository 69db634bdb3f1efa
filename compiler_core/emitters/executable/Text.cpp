// Names and places.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/executable/Text.h"

#include "emitters/source/Names.h"
#include "ttc/executable/Verify.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

using namespace mlir;

namespace ttc::ttx {
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
  FileLineColLoc place = withPlace ? ttc::placeOf(location) : FileLineColLoc();
  if (place) {
    made.file = cleanText(place.getFilename());
    made.line = place.getLine();
    made.column = place.getColumn();
  }
  return made;
}

} // namespace ttc::ttx
