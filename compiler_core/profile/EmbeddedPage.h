// The files of page/, inside the binary.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_EMBEDDEDPAGE_H
#define TTC_PROFILE_EMBEDDEDPAGE_H

#include <string_view>
#include <vector>

namespace ttc::profile {

struct PagePart {
  std::string_view name; ///< "page.css"
  std::string_view text;
};

/// In the order in which the page has them: the frame first.
const std::vector<PagePart> &embeddedPage();

} // namespace ttc::profile

#endif // TTC_PROFILE_EMBEDDEDPAGE_H
