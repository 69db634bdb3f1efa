// Parts of pages, and the words for what is wrong with them.
// SPDX-License-Identifier: Apache-2.0
#include "OutputLedger.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <algorithm>

namespace ttc::emulator {

/// Pages named in a message; of the others only how many there are.
static constexpr size_t mostNamed = 8;

std::string KernelPlace::name() const {
  auto [x, y] = kernel->cores[number];
  return absl::StrCat(kernel->name, " on core (", x, ", ", y, ")");
}

OutputLedger::OutputLedger(const Buffer &buffer)
    : buffer(buffer), pageBytes(static_cast<uint32_t>(bytesOf(buffer.format))),
      isPadded(buffer.elements() !=
               size_t(buffer.tiles()) * tileSide * tileSide),
      pages(buffer.tiles()) {}

void OutputLedger::wrote(uint32_t number, uint32_t begin, uint32_t size,
                         const KernelPlace &who) {
  Page &page = pages[number];
  if (page.wasRead) {
    page.parts.clear();
    page.wasRead = false;
  }
  uint32_t end = begin + size;
  for (const Part &part : page.parts) {
    if (begin < part.end && part.begin < end) {
      page.again = page.again.value_or(who);
      return;
    }
  }
  page.parts.push_back({begin, end, who});
  page.bytes = std::min(page.bytes + size, pageBytes);
}

std::string OutputLedger::repeatedText() const {
  std::vector<std::string> named;
  size_t count = 0;
  for (uint32_t number = 0; number < pages.size(); ++number) {
    const Page &page = pages[number];
    if (page.again && ++count <= mostNamed) {
      const KernelPlace &first = page.parts.front().who;
      named.push_back(absl::StrCat(
          "page ", number, " is written twice, by ", first.name(),
          first == *page.again ? " both times"
                               : absl::StrCat(" and ", page.again->name())));
    }
  }
  if (count > mostNamed) {
    named.push_back(absl::StrCat(count - mostNamed, " more are, too"));
  }
  return absl::StrJoin(named, "; ");
}

std::string OutputLedger::missingText() const {
  std::vector<uint32_t> never;
  size_t count = 0;
  std::string partly;
  for (uint32_t number = 0; number < pages.size(); ++number) {
    uint32_t bytes = pages[number].bytes;
    if (bytes == 0 && ++count <= mostNamed) {
      never.push_back(number);
    }
    if (bytes != 0 && bytes < pageBytes && !isPadded && partly.empty()) {
      partly = absl::StrCat("of page ", number, " only ", bytes, " of ",
                            pageBytes, " bytes are written");
    }
  }
  if (never.empty()) {
    return partly;
  }
  return absl::StrCat(
      count == 1 ? "page " : "pages ", absl::StrJoin(never, ", "),
      count > mostNamed ? ", …" : "", count == 1 ? " is" : " are",
      " never written (", count, " of ", pages.size(), ")");
}

std::optional<std::string> OutputLedger::fault() const {
  std::string text = repeatedText(), missing = missingText();
  if (text.empty() && missing.empty()) {
    return std::nullopt;
  }
  absl::StrAppend(&text, text.empty() || missing.empty() ? "" : "; ", missing);
  return absl::StrCat("output `", buffer.name, "`: ", text,
                      ": each page of an output is written once, by one core");
}

} // namespace ttc::emulator
