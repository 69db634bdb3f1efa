// What one processor did, as spans and sums.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_KERNELS_TRACKRECORD_H
#define TTC_COSTMODEL_KERNELS_TRACKRECORD_H

#include "KernelRates.h"
#include "ttc/costmodel/KernelPrice.h"

namespace ttc::costmodel {

/// How many circular buffers, semaphores and functions there are: the places
/// of the sums.
struct RecordShape {
  size_t buffers = 0, semaphores = 0, functions = 0;

  size_t size() const;
  size_t indexOf(Doing doing, uint16_t place) const;
  /// The other way.
  std::pair<Doing, uint16_t> at(size_t index) const;
};

/// Sums everything; keeps the first spans and the last ones, `limit` in all.
/// Equal spans that follow each other without a gap are one.
class TrackRecord {
public:
  TrackRecord(const RecordShape &shape, size_t limit);

  void add(Doing doing, uint16_t place, Ticks start, Ticks end);
  /// `count` times what was done since `before`, which are sums of then.
  void repeat(const std::vector<Ticks> &before, uint64_t count);
  /// A span of `count` periods, whose sums `repeat` adds.
  void addPeriods(uint64_t count, Ticks start, Ticks end);

  const std::vector<Ticks> &sums() const { return totals; }
  TrackPrice price() const; ///< without its place and its end

private:
  struct Span {
    Doing doing;
    uint16_t place;
    uint64_t count;
    Ticks start, end;
  };
  void addSpan(const Span &span);

  RecordShape shape;
  std::vector<Ticks> totals;
  size_t limit;
  std::vector<Span> first, last; ///< `last` is a ring
  size_t lastAt = 0;
  uint64_t omitted = 0;
  Ticks omittedFrom = 0;
};

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_KERNELS_TRACKRECORD_H
