// Prints docs/options.md.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Options.h"

#include <iostream>

int main() {
  std::cout << ttc::optionsMarkdown();
  return std::cout.flush() ? 0 : 1;
}
