// The functions that kernels call: each finds the kernel that runs now.
// SPDX-License-Identifier: Apache-2.0
#include "shim/kernel_calls.h"

#include "CallRecorder.h"
#include <string>
#include <type_traits>

using ttc::costmodel::PipeKind;
using ttc::emulator::CallRecorder;
using ttc::emulator::KernelThread;

static KernelThread &self() { return *KernelThread::current; }

/// Calls are written down before they are made, since they may give way.
template <typename... Values>
static void note(void (CallRecorder::*what)(KernelThread &, PipeKind,
                                            Values...),
                 PipeKind kind, std::type_identity_t<Values>... values) {
  if (CallRecorder::current) {
    (CallRecorder::current->*what)(self(), kind, values...);
  }
}

extern "C" {

uint32_t ttc_emu_arg(uint32_t index) { return self().arg(index); }

void ttc_emu_cb_reserve_back(uint32_t cb, uint32_t pages) {
  note(&CallRecorder::buffer, PipeKind::Reserve, cb, pages);

  self().reserveBack(cb, pages);
}
void ttc_emu_cb_push_back(uint32_t cb, uint32_t pages) {
  note(&CallRecorder::buffer, PipeKind::Push, cb, pages);

  self().pushBack(cb, pages);
}
void ttc_emu_cb_wait_front(uint32_t cb, uint32_t pages) {
  note(&CallRecorder::buffer, PipeKind::Wait, cb, pages);

  self().waitFront(cb, pages);
}
void ttc_emu_cb_pop_front(uint32_t cb, uint32_t pages) {
  note(&CallRecorder::buffer, PipeKind::Pop, cb, pages);

  self().popFront(cb, pages);
}
uint32_t ttc_emu_write_ptr(uint32_t cb) {
  return self().circularBuffer(cb).writePointer();
}
uint32_t ttc_emu_read_ptr(uint32_t cb) {
  return self().circularBuffer(cb).readPointer();
}
uint32_t ttc_emu_tile_size(uint32_t cb) {
  return self().circularBuffer(cb).pageSize();
}

uint64_t ttc_emu_page_address(uint32_t buffer, uint32_t page,
                              uint32_t page_size, uint32_t offset) {
  return self().pageAddress(buffer, page, page_size, offset);
}
void ttc_emu_noc_read(uint64_t source, uint32_t l1_address, uint32_t size) {
  note(&CallRecorder::transfer, PipeKind::Read, source, size);

  self().nocRead(source, l1_address, size);
}
void ttc_emu_noc_write(uint32_t l1_address, uint64_t target, uint32_t size) {
  note(&CallRecorder::transfer, PipeKind::Write, target, size);

  self().nocWrite(l1_address, target, size);
}
void ttc_emu_noc_write_multicast(uint32_t l1_address, uint64_t target,
                                 uint32_t size, uint32_t dests,
                                 bool with_self) {
  note(&CallRecorder::transfer, PipeKind::Multicast, target, size);

  self().nocMulticast(l1_address, target, size, dests, with_self);
}
void ttc_emu_read_barrier() {
  note(&CallRecorder::plain, PipeKind::ReadBarrier);
  self().readBarrier();
}
void ttc_emu_write_barrier() {
  note(&CallRecorder::plain, PipeKind::WriteBarrier);
  self().writeBarrier();
}
void ttc_emu_writes_flushed() {
  note(&CallRecorder::plain, PipeKind::WritesFlushed);
  self().writesFlushed();
}
void ttc_emu_atomic_barrier() {
  note(&CallRecorder::plain, PipeKind::WritesFlushed);
  self().count("noc_async_atomic_barrier");
}
uint32_t ttc_emu_my_x() {
  return ttc::emulator::Machine::nocX(self().core().x);
}
uint32_t ttc_emu_my_y() {
  return ttc::emulator::Machine::nocY(self().core().y);
}

uint32_t ttc_emu_semaphore(uint32_t number) { return self().semaphore(number); }
void ttc_emu_semaphore_wait(uint32_t address, uint32_t value, bool at_least) {
  note(&CallRecorder::semaphore,
       at_least ? PipeKind::SemaphoreWaitMin : PipeKind::SemaphoreWait, address,
       0, value);

  self().semaphoreWait(address, value, at_least);
}
void ttc_emu_semaphore_set(uint32_t address, uint32_t value) {
  note(&CallRecorder::semaphore, PipeKind::SemaphoreSet, address, 0, value);

  self().semaphoreSet(address, value);
}
void ttc_emu_semaphore_inc(uint64_t target, uint32_t value) {
  note(&CallRecorder::semaphore, PipeKind::SemaphoreInc, 0, target, value);

  self().semaphoreInc(target, value);
}
void ttc_emu_semaphore_set_multicast(uint32_t address, uint64_t target,
                                     uint32_t dests, bool with_self) {
  note(&CallRecorder::semaphore, PipeKind::SemaphoreMulticast, address, target,
       0);

  self().semaphoreMulticast(address, target, dests, with_self);
}

void ttc_emu_startup(uint32_t in0, uint32_t in1, uint32_t out) {
  self().count("compute_kernel_hw_startup");
  self().registers().startup(self().formatOf(in0), self().formatOf(in1),
                             self().formatOf(out));
}
void ttc_emu_init(const char *function, uint32_t in0, uint32_t in1) {
  self().count((std::string(function) + "_init").c_str());
  self().registers().init(function);
}
void ttc_emu_reconfig_unpack(uint32_t in0, uint32_t in1) {
  self().registers().reconfigUnpack(self().formatOf(in0), self().formatOf(in1));
}
void ttc_emu_reconfig_pack(uint32_t out) {
  self().registers().reconfigPack(self().formatOf(out));
}
void ttc_emu_tile_regs(const char *step) {
  if (CallRecorder::current) {
    CallRecorder::current->registers(self(), step);
  }

  self().count((std::string("tile_regs_") + step).c_str());
  self().registers().step(step);
}
void ttc_emu_tiles(const char *function, uint32_t in0, uint32_t in1,
                   uint32_t tile0, uint32_t tile1, uint32_t dst) {
  note(&CallRecorder::tiles, PipeKind::Tiles, function, in0, in1);

  self().tiles(function, in0, in1, tile0, tile1, dst);
}
void ttc_emu_sfpu_init(const char *function) {
  self().count((std::string(function) + "_tile_init").c_str());
  self().registers().sfpuInit(function);
}
void ttc_emu_sfpu(const char *function, uint32_t dst, float value) {
  note(&CallRecorder::tiles, PipeKind::Vector, function, 0, 0);

  self().count(function);
  self().registers().sfpu(function, dst, value);
}
void ttc_emu_copy_dest_init() {
  self().count("copy_dest_values_init");
  self().registers().sfpuInit("copy_dest_values");
}
void ttc_emu_copy_dest(uint32_t from, uint32_t to) {
  note(&CallRecorder::tiles, PipeKind::Vector, "copy_dest_values", 0, 0);

  self().count("copy_dest_values");
  self().registers().copyDest(from, to);
}
void ttc_emu_sfpu_binary(const char *function, uint32_t dst0, uint32_t dst1,
                         uint32_t out) {
  note(&CallRecorder::tiles, PipeKind::Vector, function, 0, 0);

  self().count(function);
  self().registers().sfpuBinary(function, dst0, dst1, out);
}
void ttc_emu_pack(uint32_t dst, uint32_t cb) {
  note(&CallRecorder::buffer, PipeKind::Pack, cb, 0);
  self().pack(dst, cb);
}

} // extern "C"
