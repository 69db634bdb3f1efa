// The cancel switch and the deadline.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/Call.h"

#include "absl/time/clock.h"
#include <gtest/gtest.h>
#include <thread>

namespace ttc::client {
namespace {

TEST(Call, SleepEndsAtACancel) {
  CancelToken token;
  Call call{token};
  absl::Time start = absl::Now();
  std::thread other([&] {
    absl::SleepFor(absl::Milliseconds(50));
    token.cancel();
  });
  EXPECT_TRUE(absl::IsCancelled(call.sleep(absl::Minutes(1))));
  EXPECT_LT(absl::Now() - start, absl::Seconds(20));
  other.join();
}

TEST(Call, SleepEndsAtTheDeadline) {
  CancelToken token;
  Call call{token, absl::Now() + absl::Milliseconds(30)};
  EXPECT_TRUE(call.check().ok());
  EXPECT_TRUE(absl::IsDeadlineExceeded(call.sleep(absl::Minutes(1))));
}

TEST(Call, CallbacksRunOnceAndOnlyWhileRegistered) {
  CancelToken token;
  int gone = 0, here = 0, late = 0;
  {
    OnCancel scope(token, [&] { ++gone; });
  }
  OnCancel scope(token, [&] { ++here; });
  token.cancel();
  token.cancel();
  OnCancel after(token, [&] { ++late; });
  EXPECT_EQ(gone, 0);
  EXPECT_EQ(here, 1);
  EXPECT_EQ(late, 1) << "thrown already: at once";
}

} // namespace
} // namespace ttc::client
