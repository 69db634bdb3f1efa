// The pipeline's physics, and that what is skipped is what would have been run.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/KernelPrice.h"

#include <cmath>
#include <gtest/gtest.h>

namespace ttc::costmodel {
namespace {

PipeStep step(PipeKind kind, uint64_t count = 0, int16_t cb = -1,
              int16_t cb2 = -1) {
  PipeStep made;
  made.kind = kind;
  made.count = count;
  made.cb = cb;
  made.cb2 = cb2;
  return made;
}

using Steps = std::vector<PipeStep>;

Steps loop(uint64_t trips, const Steps &body) {
  StepList list;
  list.addLoop(trips, body);
  return list.take();
}

Steps operator+(Steps left, const Steps &right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

constexpr uint32_t tile = 2048;
constexpr int16_t in0 = 0, in1 = 1, out = 2;

Steps readTile(int16_t cb) {
  return {step(PipeKind::Reserve, 1, cb), step(PipeKind::Read, tile),
          step(PipeKind::ReadBarrier), step(PipeKind::Push, 1, cb)};
}

Steps writeTile(int16_t cb) {
  return {step(PipeKind::Wait, 1, cb), step(PipeKind::Write, tile),
          step(PipeKind::WriteBarrier), step(PipeKind::Pop, 1, cb)};
}

Steps packTile(int16_t cb) {
  return {step(PipeKind::Commit),        step(PipeKind::Reserve, 1, cb),
          step(PipeKind::WaitRegisters), step(PipeKind::Pack, 0, cb),
          step(PipeKind::Release),       step(PipeKind::Push, 1, cb)};
}

PipeProgram frame(uint32_t cores, uint32_t depth) {
  PipeProgram program;
  program.name = "test";
  program.buffers = {
      {"cb_in0", depth, tile}, {"cb_in1", depth, tile}, {"cb_out", 2, tile}};
  program.functions = {"matmul_tiles", "copy_tile", "exp_tile"};
  for (uint32_t core = 0; core < cores; ++core) {
    program.cores.push_back({core, 0});
  }
  return program;
}

void addKernels(PipeProgram &program, uint32_t core, const Steps &reader,
                const Steps &compute, const Steps &writer) {
  const std::tuple<PipeRole, const char *, const Steps *> kernels[] = {
      {PipeRole::Reader, "reader", &reader},
      {PipeRole::Compute, "compute", &compute},
      {PipeRole::Writer, "writer", &writer}};
  for (auto [role, name, steps] : kernels) {
    PipeTrack track;
    track.core = core;
    track.role = role;
    track.kernel = name;
    track.code = placeOfCode(program, *steps);
    program.tracks.push_back(track);
  }
}

/// `outputs` tiles of a product on each core, of `k` tiles each.
PipeProgram gemm(uint32_t cores, uint64_t outputs, uint64_t k, uint32_t depth) {
  PipeProgram program = frame(cores, depth);
  Steps product = {step(PipeKind::Wait, 1, in0), step(PipeKind::Wait, 1, in1),
                   step(PipeKind::Tiles, 0, in0, in1),
                   step(PipeKind::Pop, 1, in0), step(PipeKind::Pop, 1, in1)};
  Steps reader = loop(outputs, loop(k, readTile(in0) + readTile(in1)));
  Steps compute = loop(outputs, Steps{step(PipeKind::Acquire)} +
                                    loop(k, product) + packTile(out));
  Steps writer = loop(outputs, writeTile(out));
  for (uint32_t core = 0; core < cores; ++core) {
    addKernels(program, core, reader, compute, writer);
  }
  return program;
}

/// Copies through DST, with `vectors` exp on each.
PipeProgram chain(uint32_t cores, uint64_t tiles, uint64_t vectors,
                  uint32_t depth) {
  PipeProgram program = frame(cores, depth);
  PipeStep copy = step(PipeKind::Tiles, 0, in0);
  copy.function = 1;
  PipeStep exp = step(PipeKind::Vector);
  exp.function = 2;
  Steps body = {step(PipeKind::Wait, 1, in0), step(PipeKind::Acquire), copy};
  body = body + Steps(vectors, exp) + packTile(out) +
         Steps{step(PipeKind::Pop, 1, in0)};
  for (uint32_t core = 0; core < cores; ++core) {
    addKernels(program, core, loop(tiles, readTile(in0)), loop(tiles, body),
               loop(tiles, writeTile(out)));
  }
  return program;
}

const DeviceProfile &n150() { return **findDevice("wormhole_n150"); }

KernelPrice priced(const PipeProgram &program, const PriceLimits &limits = {}) {
  auto price = priceKernels(program, n150(), limits);
  EXPECT_TRUE(price.ok()) << price.status();
  return price.ok() ? *price : KernelPrice();
}

const TrackPrice &trackOf(const KernelPrice &price, const PipeProgram &program,
                          PipeRole role) {
  for (const TrackPrice &track : price.tracks) {
    if (program.tracks[track.track].role == role && !track.isPacker) {
      return track;
    }
  }
  ADD_FAILURE() << "no such track";
  return price.tracks.front();
}

/// A reader that reads `block` tiles at a time, and math that hardly works.
PipeProgram stream(uint32_t cores, uint64_t blocks, uint64_t block) {
  PipeProgram program = frame(cores, static_cast<uint32_t>(2 * block));
  Steps reader = loop(blocks, Steps{step(PipeKind::Reserve, block, in0)} +
                                  Steps(block, step(PipeKind::Read, tile)) +
                                  Steps{step(PipeKind::ReadBarrier),
                                        step(PipeKind::Push, block, in0)});
  PipeStep copy = step(PipeKind::Tiles, 0, in0);
  copy.function = 1;
  Steps compute = loop(blocks, Steps{step(PipeKind::Wait, block, in0)} +
                                   Steps(block, copy) +
                                   Steps{step(PipeKind::Pop, block, in0)});
  for (uint32_t core = 0; core < cores; ++core) {
    addKernels(program, core, reader, compute, {});
  }
  return program;
}

TEST(KernelPrice, APageOfDepthSerialisesAndTwoOverlap) {
  auto copies = [](uint32_t depth) {
    PipeProgram program = frame(1, depth);
    addKernels(program, 0, loop(256, readTile(in0)), {},
               loop(256, writeTile(in0)));
    return priced(program);
  };
  const DeviceRates &rates = n150().rates;
  double each = rates.readClocksPerPage + tile / rates.readBytesPerClock +
                rates.dramReadLatencyClocks;
  EXPECT_NEAR(copies(1).clocks, 256 * 2 * each, 2);
  EXPECT_NEAR(copies(2).clocks, 257 * each, 2);
  EXPECT_EQ(copies(1).bound, "noc");
}

TEST(KernelPrice, AnEngineGivesPagesBackWhenTheyAreUnpacked) {
  // The packer and the vector engine hold DST, not the operand's page.
  KernelPrice one = priced(chain(1, 256, 1, 1)),
              two = priced(chain(1, 256, 1, 2));
  EXPECT_LT(one.clocks, 1.02 * two.clocks);
}

TEST(KernelPrice, TheSlowerOfReaderAndEngineBounds) {
  PipeProgram slowMath = chain(1, 512, 8, 4), slowRead = stream(64, 100, 8);
  KernelPrice compute = priced(slowMath), dram = priced(slowRead);
  EXPECT_EQ(compute.bound, "compute");
  EXPECT_EQ(dram.bound, "dram");
  EXPECT_NEAR(compute.clocks, compute.mathClocks, 0.02 * compute.clocks);
  const TrackPrice &math = trackOf(compute, slowMath, PipeRole::Compute);
  EXPECT_LT(math.waiting, 0.02 * math.clocks);
  const TrackPrice &reader = trackOf(compute, slowMath, PipeRole::Reader);
  ASSERT_FALSE(reader.totals.empty());
  EXPECT_EQ(reader.totals[0].doing, Doing::WaitRoom);
  const TrackPrice &starved = trackOf(dram, slowRead, PipeRole::Compute);
  ASSERT_FALSE(starved.totals.empty());
  EXPECT_EQ(starved.totals[0].doing, Doing::WaitPages);
}

TEST(KernelPrice, CoresShareTheDram) {
  KernelPrice one = priced(gemm(1, 4, 64, 2)),
              many = priced(gemm(64, 4, 64, 2));
  EXPECT_GT(many.clocks, 1.2 * one.clocks);
  // Never faster than its bytes through the DRAM.
  const DeviceRates &rates = n150().rates;
  double bytesPerClock =
      rates.dramBytesPerSecond * rates.dramEfficiency / rates.clockHz;
  EXPECT_GE(many.clocks, many.dramBytes / bytesPerClock * 0.99);
  EXPECT_EQ(many.coresAtWork, 64u);
}

TEST(KernelPrice, BusyAndWaitingAddUpToTheEnd) {
  PipeProgram program = gemm(4, 7, 20, 2);
  for (const TrackPrice &track : priced(program).tracks) {
    if (!track.isPacker) {
      EXPECT_NEAR(track.busy + track.waiting, track.clocks, 1)
          << program.tracks[track.track].kernel;
    }
  }
}

TEST(KernelPrice, SkippingPeriodsChangesNothing) {
  PriceLimits all;
  all.skipsPeriods = false;
  all.steps = 1'000'000'000;
  for (uint32_t depth : {1u, 2u, 3u, 8u}) {
    for (uint64_t outputs : {1u, 3u, 17u, 40u}) {
      for (uint64_t k : {1u, 2u, 5u, 32u, 65u}) {
        PipeProgram program = gemm(2, outputs, k, depth);
        KernelPrice skipped = priced(program), run = priced(program, all);
        SCOPED_TRACE(testing::Message() << depth << " deep, " << outputs
                                        << " outputs, " << k << " tiles of k");
        EXPECT_EQ(skipped.clocks, run.clocks);
        EXPECT_EQ(skipped.bound, run.bound);
        ASSERT_EQ(skipped.tracks.size(), run.tracks.size());
        for (size_t i = 0; i < run.tracks.size(); ++i) {
          EXPECT_EQ(skipped.tracks[i].busy, run.tracks[i].busy);
          EXPECT_EQ(skipped.tracks[i].waiting, run.tracks[i].waiting);
          EXPECT_EQ(skipped.tracks[i].clocks, run.tracks[i].clocks);
        }
      }
    }
  }
}

TEST(KernelPrice, TheWorkDoesNotGrowWithTheTrips) {
  KernelPrice small = priced(gemm(64, 100, 20, 2));
  KernelPrice large = priced(gemm(64, 100'000, 1'000, 2));
  EXPECT_LT(large.steps, 4 * small.steps + 20'000);
  EXPECT_FALSE(large.isEstimate);
  EXPECT_NEAR(large.clocks / small.clocks, 50'000, 2'500);
}

Steps unrolled(const Steps &steps) {
  Steps flat;
  size_t at = 0;
  std::vector<std::pair<size_t, uint64_t>> open;
  while (at < steps.size()) {
    if (steps[at].kind == PipeKind::LoopBegin) {
      open.emplace_back(at, steps[at].count);
    } else if (steps[at].kind == PipeKind::LoopEnd) {
      if (--open.back().second > 0) {
        at = open.back().first;
      } else {
        open.pop_back();
      }
    } else {
      flat.push_back(steps[at]);
    }
    ++at;
  }
  return flat;
}

TEST(RolledLoops, FindsTheLoopsThatWereThere) {
  Steps inner = {step(PipeKind::Wait, 1, in0), step(PipeKind::Wait, 1, in1),
                 step(PipeKind::Pop, 1, in0)};
  Steps body = Steps{step(PipeKind::Acquire)} + loop(20, inner) + packTile(out);
  Steps nested = loop(7, body) + loop(1, packTile(out)) + loop(3, inner);
  Steps flat = unrolled(nested);
  Steps found = rolled(flat);
  EXPECT_EQ(unrolled(found), flat);
  EXPECT_LT(found.size(), 40u);
  EXPECT_EQ(rolled({}), Steps());
  // Nothing repeats: nothing changes.
  EXPECT_EQ(rolled(packTile(out)), packTile(out));
}

/// A sender that multicasts to `receivers` cores, block by block.
PipeProgram multicast(uint32_t receivers, uint64_t blocks) {
  PipeProgram program = frame(receivers + 1, 2);
  program.semaphores = {{"ready", 0}, {"sent", 0}};
  program.targets.resize(2);
  program.targets[1] = {0};
  for (uint32_t core = 1; core <= receivers; ++core) {
    program.targets[0].push_back(core);
  }
  auto on = [](PipeKind kind, uint64_t count, int16_t semaphore,
               int16_t target) {
    PipeStep made = step(kind, count);
    made.semaphore = semaphore;
    made.target = target;
    return made;
  };
  PipeStep announce = on(PipeKind::SemaphoreMulticast, 0, 1, 0);
  announce.cb = 1; // the value of its own `sent`
  Steps sender =
      Steps{on(PipeKind::SemaphoreSet, 1, 1, -1)} +
      loop(blocks,
           {step(PipeKind::Reserve, 1, in0), step(PipeKind::Read, tile),
            step(PipeKind::ReadBarrier),
            on(PipeKind::SemaphoreWait, receivers, 0, -1),
            on(PipeKind::SemaphoreSet, 0, 0, -1),
            on(PipeKind::Multicast, tile, -1, 0), announce,
            step(PipeKind::WriteBarrier), step(PipeKind::Push, 1, in0)});
  Steps receiver = loop(blocks, {step(PipeKind::Reserve, 1, in0),
                                 on(PipeKind::SemaphoreSet, 0, 1, -1),
                                 on(PipeKind::SemaphoreInc, 1, 0, 1),
                                 on(PipeKind::SemaphoreWait, 1, 1, -1),
                                 step(PipeKind::Push, 1, in0)});
  PipeStep copy = step(PipeKind::Tiles, 0, in0);
  copy.function = 1;
  Steps compute =
      loop(blocks,
           Steps{step(PipeKind::Wait, 1, in0), step(PipeKind::Acquire), copy} +
               packTile(out) + Steps{step(PipeKind::Pop, 1, in0)});
  for (uint32_t core = 0; core <= receivers; ++core) {
    addKernels(program, core, core == 0 ? sender : receiver, compute,
               loop(blocks, writeTile(out)));
  }
  return program;
}

TEST(KernelPrice, MulticastIsOrderedBySemaphores) {
  PipeProgram program = multicast(3, 200);
  PriceLimits all;
  all.skipsPeriods = false;
  KernelPrice skipped = priced(program), run = priced(program, all);
  EXPECT_EQ(skipped.clocks, run.clocks);
  EXPECT_LT(skipped.steps, run.steps / 4);
  // A block is a read, the way of "ready" and the way of "sent".
  const DeviceRates &rates = n150().rates;
  double least = rates.dramReadLatencyClocks + rates.l1ReadLatencyClocks;
  EXPECT_GT(run.clocks, 200 * least);
  EXPECT_NEAR(priced(multicast(3, 400)).clocks, 2 * run.clocks,
              0.02 * run.clocks);
  bool waits = false;
  for (const TrackPrice &track : run.tracks) {
    for (const DoingTotal &total : track.totals) {
      waits = waits || total.doing == Doing::WaitSemaphore;
    }
  }
  EXPECT_TRUE(waits);
}

TEST(KernelPrice, OneCoreStandsForAllThatDoTheSame) {
  PriceLimits each;
  each.mergesCores = false;
  PipeProgram uneven = gemm(6, 5, 9, 2);
  PipeProgram more = gemm(2, 8, 9, 2);
  for (PipeTrack track : more.tracks) { // two cores with larger shares
    track.code = placeOfCode(uneven, more.codes[track.code]);
    track.core += static_cast<uint32_t>(uneven.cores.size());
    uneven.tracks.push_back(track);
  }
  uneven.cores.push_back({6, 0});
  uneven.cores.push_back({7, 0});
  for (const PipeProgram &program : {multicast(7, 50), uneven}) {
    KernelPrice merged = priced(program), all = priced(program, each);
    EXPECT_EQ(merged.clocks, all.clocks);
    EXPECT_EQ(merged.bound, all.bound);
    EXPECT_LT(merged.steps, all.steps);
    EXPECT_EQ(merged.dramBytes, all.dramBytes);
    ASSERT_EQ(merged.tracks.size(), all.tracks.size());
    for (size_t i = 0; i < all.tracks.size(); ++i) {
      EXPECT_EQ(merged.tracks[i].track, all.tracks[i].track);
      EXPECT_EQ(merged.tracks[i].busy, all.tracks[i].busy);
      EXPECT_EQ(merged.tracks[i].waiting, all.tracks[i].waiting);
      EXPECT_EQ(merged.tracks[i].clocks, all.tracks[i].clocks);
    }
  }
}

TEST(KernelPrice, KernelsThatWaitForeverAreNamed) {
  PipeProgram program = frame(1, 2);
  addKernels(program, 0, {step(PipeKind::Wait, 1, out)},
             {step(PipeKind::Wait, 1, in0)}, {});
  auto price = priceKernels(program, n150());
  ASSERT_FALSE(price.ok());
  EXPECT_EQ(price.status().code(), absl::StatusCode::kFailedPrecondition);
  std::string message(price.status().message());
  EXPECT_NE(message.find("`reader` on core (0, 0) waits for 1 pages of "
                         "`cb_out`"),
            std::string::npos)
      << message;
}

TEST(KernelPrice, BrokenProtocolsAndEndlessLoopsEnd) {
  // Pushes without room, pops of nothing.
  for (PipeKind kind : {PipeKind::Push, PipeKind::Pop}) {
    PipeProgram program = frame(1, 2);
    addKernels(program, 0, loop(1'000'000'000, {step(kind, 1, in0)}), {}, {});
    EXPECT_FALSE(priceKernels(program, n150()).ok());
  }
  // Years of work: finite, and at once.
  constexpr uint64_t most = UINT32_MAX;
  KernelPrice price = priced(gemm(1, most, most, 2));
  EXPECT_GT(price.clocks, 1e12);
  EXPECT_TRUE(std::isfinite(price.clocks));
  EXPECT_LT(price.steps, 10'000'000u);
  // A kernel that nothing blocks, and reads without a barrier.
  PipeProgram reads = frame(1, 2);
  addKernels(reads, 0, loop(most, loop(most, {step(PipeKind::Read, most)})), {},
             {});
  EXPECT_TRUE(std::isfinite(priced(reads).clocks));
}

TEST(KernelPrice, ALongSimulationIsCutOffAndSaysSo) {
  PriceLimits limits;
  limits.skipsPeriods = false;
  limits.whatIfs = false;
  KernelPrice whole = priced(gemm(1, 50, 50, 2), limits);
  limits.steps = 20'000;
  KernelPrice cut = priced(gemm(1, 50, 50, 2), limits);
  EXPECT_TRUE(cut.isEstimate);
  EXPECT_FALSE(whole.isEstimate);
  EXPECT_NEAR(cut.clocks, whole.clocks, 0.05 * whole.clocks);
}

TEST(KernelPrice, AMissingFigureIsNamed) {
  DeviceProfile device = n150();
  device.rates.dramReadLatencyClocks = 0;
  auto price = priceKernels(gemm(1, 1, 1, 2), device);
  ASSERT_FALSE(price.ok());
  EXPECT_EQ(price.status().message(),
            "device profile `wormhole_n150` has no figure "
            "`dram_read_latency_cycles`, without which kernels have no price; "
            "wanted a number with its source (docs/device-profiles.md)");
}

TEST(KernelPrice, AFunctionWithoutAPriceIsNamed) {
  PipeProgram program = chain(1, 4, 1, 2);
  program.functions[2] = "made_up_tile";
  auto price = priceKernels(program, n150());
  ASSERT_FALSE(price.ok());
  EXPECT_NE(std::string(price.status().message()).find("`made_up_tile`"),
            std::string::npos);
}

TEST(KernelPrice, SpansAreBounded) {
  PriceLimits limits;
  limits.skipsPeriods = false;
  KernelPrice price = priced(gemm(8, 20, 20, 2), limits);
  size_t kept = 0;
  for (const TrackPrice &track : price.tracks) {
    EXPECT_LE(track.spans.size(), limits.spans + 1);
    kept += track.spans.empty() ? 0 : 1;
    double end = 0;
    for (const PipeSpan &span : track.spans) {
      EXPECT_GE(span.start, end);
      EXPECT_GE(span.end, span.start);
      end = span.end;
    }
  }
  EXPECT_EQ(kept, 4u) << "reader, compute, packer and writer of one core";
}

} // namespace
} // namespace ttc::costmodel
