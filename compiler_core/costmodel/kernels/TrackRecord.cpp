// SPDX-License-Identifier: Apache-2.0
#include "TrackRecord.h"

#include <algorithm>
#include <tuple>

namespace ttc::costmodel {
namespace {

/// Doings that have no places come first, one sum each.
constexpr Doing plain[] = {Doing::Read, Doing::Write,  Doing::Multicast,
                           Doing::Pack, Doing::Unpack, Doing::WaitDst};
constexpr size_t plainCount = std::size(plain);

double clocks(Ticks ticks) {
  return static_cast<double>(ticks) / ticksPerClock;
}

} // namespace

size_t RecordShape::size() const {
  return plainCount + functions + 2 * buffers + semaphores;
}

size_t RecordShape::indexOf(Doing doing, uint16_t place) const {
  switch (doing) {
  case Doing::Math:
    return plainCount + place;
  case Doing::WaitRoom:
    return plainCount + functions + place;
  case Doing::WaitPages:
    return plainCount + functions + buffers + place;
  case Doing::WaitSemaphore:
    return plainCount + functions + 2 * buffers + place;
  default:
    return std::find(plain, plain + plainCount, doing) - plain;
  }
}

std::pair<Doing, uint16_t> RecordShape::at(size_t index) const {
  if (index < plainCount) {
    return {plain[index], 0};
  }
  index -= plainCount;
  const std::pair<Doing, size_t> families[] = {
      {Doing::Math, functions},
      {Doing::WaitRoom, buffers},
      {Doing::WaitPages, buffers},
      {Doing::WaitSemaphore, semaphores}};
  for (auto [doing, count] : families) {
    if (index < count) {
      return {doing, static_cast<uint16_t>(index)};
    }
    index -= count;
  }
  return {Doing::Omitted, 0};
}

TrackRecord::TrackRecord(const RecordShape &shape, size_t limit)
    : shape(shape), totals(shape.size()), limit(limit) {}

void TrackRecord::add(Doing doing, uint16_t place, Ticks start, Ticks end) {
  if (end <= start) {
    return;
  }
  totals[shape.indexOf(doing, place)] += end - start;
  addSpan({doing, place, 1, start, end});
}

void TrackRecord::repeat(const std::vector<Ticks> &before, uint64_t count) {
  for (size_t i = 0; i < totals.size(); ++i) {
    totals[i] += (totals[i] - before[i]) * static_cast<Ticks>(count);
  }
}

void TrackRecord::addPeriods(uint64_t count, Ticks start, Ticks end) {
  addSpan({Doing::Periods, 0, count, start, end});
}

void TrackRecord::addSpan(const Span &span) {
  if (limit == 0) {
    return;
  }
  auto extends = [&](Span &open) {
    bool fits = open.doing == span.doing && open.place == span.place &&
                open.end == span.start && span.doing != Doing::Periods;
    open.end = fits ? span.end : open.end;
    open.count += fits ? span.count : 0;
    return fits;
  };
  size_t kept = limit * 2 / 3, atEnd = limit - kept;
  if (last.empty() && !first.empty() && extends(first.back())) {
    return;
  }
  if (first.size() < kept) {
    first.push_back(span);
    return;
  }
  if (last.size() < atEnd) {
    if (last.empty() || !extends(last.back())) {
      last.push_back(span);
    }
    lastAt = 0;
    return;
  }
  Span &newest = last[(lastAt + atEnd - 1) % atEnd];
  if (extends(newest)) {
    return;
  }
  omittedFrom = omitted == 0 ? last[lastAt].start : omittedFrom;
  ++omitted;
  last[lastAt] = span;
  lastAt = (lastAt + 1) % atEnd;
}

TrackPrice TrackRecord::price() const {
  TrackPrice price;
  for (size_t i = 0; i < totals.size(); ++i) {
    auto [doing, place] = shape.at(i);
    if (totals[i] > 0) {
      price.totals.push_back({doing, place, clocks(totals[i])});
      (isWaiting(doing) ? price.waiting : price.busy) += clocks(totals[i]);
    }
  }
  std::sort(price.totals.begin(), price.totals.end(),
            [](const DoingTotal &a, const DoingTotal &b) {
              return std::tuple(-a.clocks, a.doing, a.place) <
                     std::tuple(-b.clocks, b.doing, b.place);
            });
  auto put = [&](const Span &span) {
    price.spans.push_back({span.doing, span.place, span.count,
                           clocks(span.start), clocks(span.end)});
  };
  std::for_each(first.begin(), first.end(), put);
  if (omitted > 0) {
    put({Doing::Omitted, 0, omitted, omittedFrom, last[lastAt].start});
  }
  for (size_t i = 0; i < last.size(); ++i) {
    put(last[(lastAt + i) % last.size()]);
  }
  return price;
}

} // namespace ttc::costmodel
